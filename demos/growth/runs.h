#ifndef GROWTH_RUNS_H
#define GROWTH_RUNS_H

#include <stdint.h>

/*
 * One run of each job, in the shape that the driver calls: input is a struct
 * growth_input, and the answer is a number.
 */
uint64_t growth_run_first(void *input);
uint64_t growth_run_binary_search(void *input);
uint64_t growth_run_sample(void *input);
uint64_t growth_run_sum(void *input);
uint64_t growth_run_merge_sort(void *input);
uint64_t growth_run_pairs(void *input);
uint64_t growth_run_triples(void *input);
uint64_t growth_run_subsets(void *input);
uint64_t growth_run_pairs_counted(void *input);
uint64_t growth_run_fast_sort(void *input);
uint64_t growth_run_longest_stretch(void *input);
uint64_t growth_run_strides(void *input);
uint64_t growth_run_append_all(void *input);

/* GROWTH_ASKED times each */
uint64_t growth_run_index(void *input);
uint64_t growth_run_append(void *input);
uint64_t growth_run_insert_front(void *input);
uint64_t growth_run_in_unsorted(void *input);
uint64_t growth_run_in_sorted(void *input);
uint64_t growth_run_in_set(void *input);

#endif
