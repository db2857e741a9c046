#ifndef FALSE_STATEMENTS_H
#define FALSE_STATEMENTS_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Statements of a report that its numbers do not bear out.
 *
 * Somebody measured a job that compares numbers with each other, made it
 * faster, and wrote a report.  The numbers of an example, and of a sound
 * report, of which everything that is stated is true:
 *
 *                                          example          sound
 *     comparisons, n numbers               499,500        499,500
 *                  2n numbers            1,999,000      1,999,000
 *     one run, n numbers                125,000 ns     125,000 ns
 *              2n numbers               310,000 ns     500,000 ns
 *     the clock's step                1,000,000 ns         100 ns
 *     a batch                        40,000,000 ns     200,000 ns
 *     many runs: lower quartile         124,000 ns     124,000 ns
 *                median                 125,000 ns     125,000 ns
 *                upper quartile         127,000 ns     127,000 ns
 *                nine in ten within     140,000 ns     140,000 ns
 *                slowest              2,900,000 ns     200,000 ns
 *                mean                   131,000 ns     126,000 ns
 *     the median lies between           124,800 ns     124,800 ns
 *                         and           125,300 ns     125,300 ns
 *     new time / old time between          0.96           0.82
 *                             and          1.01           0.87
 */
struct report {
    uint64_t comparisons_n; /* counted, for n numbers */
    uint64_t comparisons_2n;
    uint64_t one_run_n_ns; /* timed once */
    uint64_t one_run_2n_ns;
    uint64_t tick_ns;  /* the clock moves in such steps */
    uint64_t batch_ns; /* from one look at it to the next: many runs */
    uint64_t p25_ns;   /* of the runs of one job: a quarter took no longer */
    uint64_t median_ns;
    uint64_t p75_ns;
    uint64_t p90_ns;
    uint64_t max_ns;
    uint64_t mean_ns;
    uint64_t median_low_ns; /* interval of the median */
    uint64_t median_high_ns;
    double ratio_low; /* interval of new time / old time, by pairs of runs */
    double ratio_high;
};

/* And what it states. */
enum statement {
    GROWS_AS_N_SQUARED, /* "The work grows as n^2": twice the numbers make four
                           times as much of it, to 1 % */
    MEAN_IS_USUAL,      /* "A run usually takes the mean": the mean lies in the
                           middle half of the runs, ends included */
    CLOCK_IS_GOOD,      /* "The clock is good enough": its step is at most 1 %
                           of what is measured with it */
    TAIL_IS_THIN,       /* "Long runs are rare": at most one in ten took more
                           than twice the median */
    DIGITS_ARE_TRUE,    /* "The median has two true digits": its interval is at
                           most 1 % of it wide */
    NEW_IS_FASTER,      /* "The new code is faster": no doubt is left */
    STATEMENT_COUNT
};

/*
 * Three of the six are false for the example; for other reports it is others.
 * No count and no time is beyond 10^15.
 *
 * result  whether the statement is false for the report
 */
bool false_statements(const struct report *report, enum statement statement);

#endif
