#ifndef MEASURING_RUNS_H
#define MEASURING_RUNS_H

#include <stddef.h>
#include <stdint.h>

/* The same values twice and a ring of places, in one block of memory. */
struct measuring_input {
    size_t count;
    int32_t *sorted;    /* count of them, in the same block */
    uint32_t *next;     /* count of them: all places in a random order */
    int32_t shuffled[]; /* count of them */
};

size_t measuring_input_bytes(size_t count);

/* Drawn evenly from 0 .. 255; count < 2^32; free() it.  NULL: out of memory. */
struct measuring_input *measuring_input_new(size_t count, uint64_t seed);

/* One run of each job, in the shape that a meter calls. */
uint64_t measuring_run_shuffled(void *input);
uint64_t measuring_run_sorted(void *input);
uint64_t measuring_run_branch_free(void *input);
uint64_t measuring_run_branch_free_sorted(void *input);
uint64_t measuring_run_unoptimised(void *input);
uint64_t measuring_run_ignored(void *input); /* returns 0 */
uint64_t measuring_run_element(void *input);
uint64_t measuring_run_follow(void *input);
uint64_t measuring_run_equal_pairs(void *input);

#endif
