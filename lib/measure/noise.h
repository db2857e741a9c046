#ifndef PACE_NOISE_H
#define PACE_NOISE_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/measure/samples.h"
#include "lib/measure/stats.h"

/*
 * Says noise in words: what happened, why, and what to try.
 *
 *     struct pace_noise noise = {0};
 *     pace_noise_add(&noise, &cell.samples, &timing);    for every cell
 *     if (pace_noise_text(&noise, text, sizeof text)) {
 *         fprintf(stderr, "%s\n", text);
 *     }
 *
 * After a single add, the text is about that one timing.
 */
struct pace_noise {
    size_t timings;     /* added */
    size_t interrupted; /* of them: noisy by involuntary switches */
    size_t waited;      /* noisy by wall time over CPU time, without a switch */
    size_t unsteady;    /* noisy although hardly a batch was disturbed */
    size_t batches;     /* of all timings */
    size_t switched_batches;
    size_t waited_batches;
};

void pace_noise_add(struct pace_noise *noise,
                    const struct pace_samples *samples,
                    const struct pace_timing *timing);

/* Room for every text, with its final NUL. */
#define PACE_NOISE_BYTES 320

/*
 * Writes one line, without a newline and cut to capacity (>= 1), on the most
 * frequent cause.  False, and "", if no timing was noisy.
 */
bool pace_noise_text(const struct pace_noise *noise, char text[],
                     size_t capacity);

#endif
