#ifndef PREDICT_COUNTS_H
#define PREDICT_COUNTS_H

#include <stdint.h>

/*
 * Predict exactly what six jobs of this chapter cost.
 *
 * For n values, without doing the job:
 *
 * PREDICT_BINARY_SEARCH  comparisons of growth_binary_search
 * PREDICT_SAMPLE         additions of growth_sample
 * PREDICT_PAIRS          comparisons of growth_pairs
 * PREDICT_TRIPLES        comparisons of growth_triples
 * PREDICT_SUBSETS        calls of growth_subsets, itself included; 0 for n over
 *                        63, where the count no longer fits in 64 bits
 * PREDICT_APPENDS        values copied while n are appended, one by one, to an
 *                        empty list that doubles its room when it is full:
 *                        from 0 to 1, 2, 4 ...
 *
 * The chapter shows their code; every PACE_TALLY in it counts one.
 *
 * n       0 to 1,000,000
 * counts  receives the six counts, each at its index
 * cost    work that grows as log n at the most: a prediction that runs the
 *         loops is none; no heap
 */
enum predict_index {
    PREDICT_BINARY_SEARCH,
    PREDICT_SAMPLE,
    PREDICT_PAIRS,
    PREDICT_TRIPLES,
    PREDICT_SUBSETS,
    PREDICT_APPENDS,
    PREDICT_COUNT
};

void predict_counts(uint64_t n, uint64_t counts[PREDICT_COUNT]);

#endif
