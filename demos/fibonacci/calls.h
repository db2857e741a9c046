#ifndef FIBONACCI_CALLS_H
#define FIBONACCI_CALLS_H

#include "lib/chart/axis.h"
#include "lib/demo/outcome.h"

#define FIBONACCI_MOST_LINES 8

/* A variant that was counted making calls, or a law to compare it with. */
struct fibonacci_line {
    const char *label;
    size_t variant;     /* of the counted one */
    double base;        /* of the law base^n; 0: this one was counted */
    double end_calls;   /* at its last size */
    double label_calls; /* at which the label stands */
};

/*
 * The calls of each variant against n, and beside those of the variant that
 * claims c^n two laws over the same sizes: phi^n and 2^n.
 */
struct fibonacci_calls {
    const struct pace_outcome *outcome;
    struct pace_axis n;
    struct pace_axis calls;
    size_t naive;           /* the variant that claims c^n */
    size_t first_n, last_n; /* its sizes */
    struct fibonacci_line lines[FIBONACCI_MOST_LINES];
    size_t line_count; /* 0 where that variant was not counted */
};

void fibonacci_calls_find(const struct pace_outcome *outcome,
                          struct fibonacci_calls *calls);

/*
 * Writes the numbers and the picture's row into dir.
 * errors  PACE_CANNOT_CREATE, PACE_CANNOT_WRITE, PACE_NO_MEMORY
 */
enum pace_status fibonacci_calls_write(const struct fibonacci_calls *calls,
                                       const char *dir);

#endif
