/*
 * You let the list move as soon as it is full: it moves only when one more is
 * appended, so 4 values in a room for 4 have been copied 1 + 2 times.
 */
#include "predict_counts.h"

#include <math.h>

/* The smallest power of two that is not below n, as an exponent. */
static unsigned doublings(uint64_t n)
{
    unsigned count = 0;

    while (UINT64_C(1) << count < n) {
        count++;
    }
    return count;
}

void predict_counts(uint64_t n, uint64_t counts[PREDICT_COUNT])
{
    /* n choose 2 and n choose 3, where there are as many to choose from. */
    uint64_t pairs = n < 2 ? 0 : n * (n - 1) / 2;
    uint64_t triples = n < 3 ? 0 : n * (n - 1) * (n - 2) / 6;

    /* Halving from n to 1, and a look at the one that is left. */
    counts[PREDICT_BINARY_SEARCH] = n == 0 ? 0 : doublings(n) + 1;
    counts[PREDICT_SAMPLE] = (uint64_t)sqrt((double)n);
    counts[PREDICT_PAIRS] = pairs;
    counts[PREDICT_TRIPLES] = triples;
    /* C(n) = 2 C(n - 1) + 1 and C(0) = 1 */
    counts[PREDICT_SUBSETS] = n > 63 ? 0 : (UINT64_C(2) << n) - 1;
    /* 1 + 2 + 4 + ..., the rooms that were too small for n */
    counts[PREDICT_APPENDS] =
        n == 0 ? 0 : (UINT64_C(1) << doublings(n + 1)) - 1;
}
