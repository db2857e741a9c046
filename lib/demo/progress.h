#ifndef PACE_PROGRESS_H
#define PACE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * How far a run is, on stderr, where that is a terminal and the run takes
 * more than a second.  Never called inside a timed batch.
 */
struct pace_progress {
    bool shown;        /* wanted at all */
    bool visible;      /* a line stands on the terminal */
    uint64_t start_ns; /* wall clock */
    uint64_t last_ns;
    size_t done, total;
};

void pace_progress_start(struct pace_progress *progress, size_t total,
                         bool quiet);

/* One more of the total is done. */
void pace_progress_step(struct pace_progress *progress);

/* Clears the line. */
void pace_progress_end(struct pace_progress *progress);

#endif
