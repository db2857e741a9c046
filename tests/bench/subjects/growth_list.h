#ifndef BENCH_GROWTH_LIST_H
#define BENCH_GROWTH_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tests/bench/subjects/growth.h"

/* What the files of subjects give to the list of all of them. */

/* growth_arrays.c */
void *plain_setup(size_t n, uint64_t seed);
void *copy_setup(size_t n, uint64_t seed);
void *asked_setup(size_t n, uint64_t seed);
void *sorted_setup(size_t n, uint64_t seed);
uint64_t first_and_last_run(void *state);
uint64_t array_read_run(void *state);
uint64_t ring_run(void *state);
uint64_t binary_search_run(void *state);
uint64_t jump_search_run(void *state);
uint64_t sum_run(void *state);
uint64_t maximum_run(void *state);
uint64_t linear_search_run(void *state);
uint64_t reverse_copy_run(void *state);
uint64_t prefix_sums_run(void *state);
uint64_t two_pointers_run(void *state);
uint64_t harmonic_run(void *state);
uint64_t equal_pairs_run(void *state);
uint64_t triples_run(void *state);
uint64_t insert_front_run(void *state);

/* growth_lists.c */
void *list_setup(size_t n, uint64_t seed);
void *set_hit_setup(size_t n, uint64_t seed);
void *set_miss_setup(size_t n, uint64_t seed);
void *tree_setup(size_t n, uint64_t seed);
uint64_t list_walk_run(void *state);
uint64_t list_reverse_run(void *state);
uint64_t list_push_pop_run(void *state);
uint64_t set_find_run(void *state);
uint64_t set_build_run(void *state);
uint64_t histogram_run(void *state);
uint64_t tree_find_run(void *state);
uint64_t tree_build_run(void *state);

/* growth_sorts.c */
void *heap_setup(size_t n, uint64_t seed);
uint64_t merge_sort_run(void *state);
uint64_t heap_sort_run(void *state);
uint64_t heap_replace_run(void *state);
uint64_t quick_sort_run(void *state);
uint64_t library_sort_run(void *state);
uint64_t insertion_sort_run(void *state);
uint64_t bubble_sort_run(void *state);
uint64_t selection_sort_run(void *state);
uint64_t radix_sort_run(void *state);

/* growth_text.c */
void *text_setup(size_t n, uint64_t seed);
void *texts_setup(size_t n, uint64_t seed);
uint64_t count_letter_run(void *state);
uint64_t count_words_run(void *state);
uint64_t append_rescan_run(void *state);
uint64_t edit_distance_run(void *state);
uint64_t palindrome_run(void *state);

/* growth_matrices.c */
void *matrices_setup(size_t n, uint64_t seed);
void *signal_setup(size_t n, uint64_t seed);
uint64_t matrix_product_run(void *state);
uint64_t matrix_vector_run(void *state);
uint64_t transpose_run(void *state);
uint64_t shortest_ways_run(void *state);
uint64_t chain_order_run(void *state);
uint64_t transform_run(void *state);

/* growth_recursion.c */
void *number_setup(size_t n, uint64_t seed);
void *primes_setup(size_t n, uint64_t seed);
uint64_t trial_division_run(void *state);
uint64_t power_run(void *state);
uint64_t depth_run(void *state);
uint64_t fibonacci_run(void *state);
uint64_t subsets_run(void *state);
uint64_t towers_run(void *state);
uint64_t ways_run(void *state);

#endif
