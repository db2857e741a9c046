/*
 * You run the loops and count: right, but that takes as long as the job itself.
 * Find the sum that each loop stands for.
 */
#include "predict_counts.h"

static uint64_t halvings(uint64_t n)
{
    uint64_t count = 0;

    for (; n > 1; n -= n / 2) {
        count++;
    }
    return count;
}

static uint64_t copies(uint64_t n)
{
    uint64_t count = 0;

    for (uint64_t room = 1; room < n; room *= 2) {
        count += room;
    }
    return count;
}

static uint64_t root(uint64_t n)
{
    uint64_t count = 0;

    while ((count + 1) * (count + 1) <= n) {
        count++;
    }
    return count;
}

void predict_counts(uint64_t n, uint64_t counts[PREDICT_COUNT])
{
    uint64_t pairs = 0;
    uint64_t triples = 0;

    for (uint64_t i = 0; i < n; i++) {
        triples += pairs;
        pairs += i;
    }
    counts[PREDICT_BINARY_SEARCH] = n == 0 ? 0 : halvings(n) + 1;
    counts[PREDICT_SAMPLE] = root(n);
    counts[PREDICT_PAIRS] = pairs;
    counts[PREDICT_TRIPLES] = triples;
    counts[PREDICT_SUBSETS] = n > 63 ? 0 : (UINT64_C(2) << n) - 1;
    counts[PREDICT_APPENDS] = copies(n);
}
