#ifndef LOOKUP_INPUT_H
#define LOOKUP_INPUT_H

#include <stddef.h>
#include <stdint.h>

#include "demos/lookup/lookup.h"

/* Two arrays in one block, which free() ends. */
struct lookup_input {
    struct lookup_arrays arrays;
    struct lookup_arrays in_order; /* the same numbers as they come */
    int64_t *common;               /* room for first_count */
    int64_t numbers[];
};

/*
 * 0 .. n - 1 against n/2 .. 3n/2 - 1: half of each is common.  Both are
 * shuffled, since a sorted array would flatter whatever sorts it; in_order is
 * not, for the count that a chapter speaks of.  NULL: out of memory.
 */
struct lookup_input *lookup_input_seeded(size_t n, uint64_t seed);

/* A copy of two arrays, which are in_order as well.  NULL: out of memory. */
struct lookup_input *lookup_input_of(const struct lookup_arrays *arrays);

/* Bytes of heap of an input of n numbers in each array, and of the greediest
 * way on it. */
size_t lookup_input_bytes(size_t n);

#endif
