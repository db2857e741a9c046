#ifndef KNAPSACK_RELAX_H
#define KNAPSACK_RELAX_H

#include <stddef.h>
#include <stdint.h>

/* Cells that one word of decisions holds; rows are handled in such blocks. */
enum {
    KNAPSACK_BLOCK = 64
};

/*
 * For blocks * KNAPSACK_BLOCK cells: next[i] becomes the larger of keep[i] and
 * move[i] + value, and bit i of decisions (bit i % 64 of word i / 64) says
 * whether that is the second.  From the last cell to the first, and next may be
 * keep, and move may be any earlier part of the same row.
 */
struct knapsack_relaxation {
    const int32_t *keep;
    const int32_t *move;
    int32_t *next;
    uint64_t *decisions;
    size_t blocks;
    int32_t value;
};

void knapsack_relax(const struct knapsack_relaxation *relaxation);

#endif
