#ifndef PACE_SAMPLES_H
#define PACE_SAMPLES_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/* One timed batch. */
struct pace_sample {
    uint64_t repeats;              /* operations in the batch, >= 1 */
    uint64_t wall_ns;              /* of the whole batch */
    uint64_t cpu_ns;               /* of the whole batch */
    uint64_t involuntary_switches; /* during the batch */
};

/*
 * Batches of one variant at one size, in the order they were taken.
 * Start from {0}; pace_samples_release gives the memory back.
 */
struct pace_samples {
    struct pace_sample *items;
    size_t count;
    size_t capacity;
};

/* Appends; PACE_NO_MEMORY leaves the samples as they were. */
enum pace_status pace_samples_push(struct pace_samples *samples,
                                   struct pace_sample sample);

void pace_samples_release(struct pace_samples *samples);

#endif
