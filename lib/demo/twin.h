#ifndef PACE_TWIN_H
#define PACE_TWIN_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "lib/demo/plan.h"

/* One count that the twin reported. */
struct pace_count {
    size_t variant;
    size_t n;
    char meter[32];
    char unit[16];
    uint64_t value;
    uint64_t answer;
};

struct pace_counts {
    struct pace_count *items;
    size_t count;
    size_t capacity;
};

/*
 * Runs the counting twin of this program, ../counting/NAME beside it, with
 * the options of this run, and reads its counts.
 *
 * argv    of this program; where --input is "-", standard input must be
 *         seekable and is read by the twin from its start
 * err     one sentence where the twin is missing or failed
 * errors  PACE_UNAVAILABLE (no twin, or it failed: go on without counts),
 *         PACE_NO_MEMORY, PACE_INTERRUPTED
 */
enum pace_status pace_twin_run(const struct pace_plan *plan, char *argv[],
                               struct pace_counts *counts, FILE *err);

void pace_counts_release(struct pace_counts *counts);

#endif
