#ifndef BENCH_MATCH_H
#define BENCH_MATCH_H

#include <stddef.h>

#include "lib/measure/meter.h"

/* One way of doing a job against another, on the same inputs. */
struct bench_match {
    const char *name;   /* "ours / theirs" */
    const char *detail; /* of the inputs; NULL: there is none */
    size_t n;
    pace_run_fn *ours;
    pace_run_fn *theirs;
    void *const *inputs; /* take turns */
    size_t input_count;
    double target; /* the ratio of the times to reach; 0: it is only shown */
};

/* Says what the lines that follow are. */
void bench_match_title(void);

/* Compares the two in ABBA order and prints a line.
 * errors: PACE_DISAGREE, which is said, too; those of pace_compare */
enum pace_status bench_match_play(const struct bench_match *match);

#endif
