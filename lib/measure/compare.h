#ifndef PACE_COMPARE_H
#define PACE_COMPARE_H

#include "lib/measure/meter.h"

/* In 32 ms at the usual batch length, these find a true ratio of 1.05 within
 * 0.1 % for arithmetic, about 0.5 % for memory (make bench-compare). */
#define PACE_USUAL_PAIRS 160

enum pace_comparison_verdict {
    PACE_TOO_CLOSE, /* the interval of the ratio contains 1 */
    PACE_FIRST_FASTER,
    PACE_SECOND_FASTER,
};

/* cost of first / cost of second, in CPU time per operation */
struct pace_comparison {
    double ratio; /* median of the pairs' ratios */
    double ratio_low;
    double ratio_high; /* sign-test interval of the median, >= 95 % */
    size_t pairs;
    enum pace_comparison_verdict verdict;
};

/*
 * Compares two variants in ABBA order at equal iteration counts: a machine
 * that speeds up or slows down meets both alike.  (Where one is over 16 times
 * slower, counts differ, so that each gets batches of a sensible length.)
 * The cells must not be the same one; their samples stay as they are.
 *
 * pairs   >= 6, the fewest whose interval reaches 95 %
 * errors  PACE_NO_MEMORY, PACE_BAD_INPUT (fewer pairs), PACE_UNAVAILABLE (a
 *         CPU clock too coarse to see a batch)
 * cost    about pairs * batch_ns for like variants, up to 10 times that for
 *         unlike ones; 4 * pairs calls if that is longer
 */
enum pace_status pace_compare(const struct pace_meter *meter,
                              struct pace_cell *first, struct pace_cell *second,
                              size_t pairs, struct pace_comparison *out);

#endif
