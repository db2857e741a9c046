#include "tests/bench/subjects/growth_list.h"

/* By law; the largest size takes a few ms at most. */
const struct growth_subject growth_subjects[] = {
    {"first_and_last", "1", first_and_last_run, plain_setup, 1000, 512000, 0,
     0},
    {"array_read", "1", array_read_run, asked_setup, 1000, 512000, 0, 0},
    {"ring", "1", ring_run, plain_setup, 1000, 512000, 0, 1},
    {"list_push_pop", "1", list_push_pop_run, list_setup, 1000, 512000, 0, 0},
    {"set_hit", "1", set_find_run, set_hit_setup, 1000, 512000, 0, 0},
    {"set_miss", "1", set_find_run, set_miss_setup, 1000, 512000, 0, 1},

    {"binary_search", "log n", binary_search_run, sorted_setup, 1000, 512000, 0,
     0},
    {"tree_find", "log n", tree_find_run, tree_setup, 1000, 512000, 0, 0},
    {"heap_replace", "log n", heap_replace_run, heap_setup, 1000, 512000, 0, 1},
    {"power", "log n", power_run, number_setup, 1000, 512000, 0, 0},
    {"depth", "log n", depth_run, number_setup, 1000, 512000, 0, 1},

    {"trial_division", "sqrt n", trial_division_run, primes_setup, 10000,
     5120000, 0, 0},
    {"jump_search", "sqrt n", jump_search_run, sorted_setup, 1000, 512000, 0,
     1},

    {"sum", "n", sum_run, plain_setup, 1000, 512000, 0, 0},
    {"maximum", "n", maximum_run, plain_setup, 1000, 512000, 0, 1},
    {"linear_search", "n", linear_search_run, plain_setup, 1000, 512000, 0, 0},
    {"reverse_copy", "n", reverse_copy_run, copy_setup, 1000, 512000, 0, 0},
    {"prefix_sums", "n", prefix_sums_run, copy_setup, 1000, 512000, 0, 1},
    {"two_pointers", "n", two_pointers_run, plain_setup, 1000, 512000, 0, 0},
    {"list_walk", "n", list_walk_run, list_setup, 1000, 512000, 0, 0},
    {"list_reverse", "n", list_reverse_run, list_setup, 1000, 512000, 0, 1},
    {"histogram", "n", histogram_run, plain_setup, 1000, 512000, 0, 0},
    {"set_build", "n", set_build_run, set_hit_setup, 1000, 128000, 0, 0},
    {"count_letter", "n", count_letter_run, text_setup, 1000, 512000, 0, 0},
    {"count_words", "n", count_words_run, text_setup, 1000, 512000, 0, 1},
    {"palindrome", "n", palindrome_run, text_setup, 1000, 256000, 0, 1},
    {"radix_sort", "n", radix_sort_run, copy_setup, 1000, 256000, 0, 1},

    {"merge_sort", "n log n", merge_sort_run, copy_setup, 1000, 64000, 0, 0},
    {"heap_sort", "n log n", heap_sort_run, copy_setup, 1000, 64000, 0, 0},
    {"quick_sort", "n log n", quick_sort_run, copy_setup, 1000, 64000, 0, 1},
    {"library_sort", "n log n", library_sort_run, copy_setup, 1000, 64000, 0,
     0},
    {"harmonic", "n log n", harmonic_run, copy_setup, 1000, 256000, 0, 0},
    {"tree_build", "n log n", tree_build_run, tree_setup, 1000, 32000, 0, 1},
    {"transform", "n log n", transform_run, signal_setup, 768, 196608, 0, 1},

    {"equal_pairs", "n^2", equal_pairs_run, plain_setup, 100, 3200, 0, 0},
    {"insert_front", "n^2", insert_front_run, copy_setup, 100, 3200, 0, 0},
    {"insertion_sort", "n^2", insertion_sort_run, copy_setup, 100, 3200, 0, 0},
    {"bubble_sort", "n^2", bubble_sort_run, copy_setup, 60, 1920, 0, 1},
    {"selection_sort", "n^2", selection_sort_run, copy_setup, 60, 1920, 0, 1},
    {"append_rescan", "n^2", append_rescan_run, text_setup, 100, 6400, 0, 0},
    {"edit_distance", "n^2", edit_distance_run, texts_setup, 30, 960, 0, 0},
    {"matrix_vector", "n^2", matrix_vector_run, matrices_setup, 30, 960, 0, 1},
    {"transpose", "n^2", transpose_run, matrices_setup, 30, 960, 0, 1},

    {"matrix_product", "n^3", matrix_product_run, matrices_setup, 10, 160, 0,
     0},
    {"shortest_ways", "n^3", shortest_ways_run, matrices_setup, 10, 160, 0, 1},
    {"chain_order", "n^3", chain_order_run, matrices_setup, 10, 160, 0, 0},
    {"triples", "n^3", triples_run, plain_setup, 20, 320, 0, 1},

    {"fibonacci", "c^n", fibonacci_run, number_setup, 9, 27, 2, 0},
    {"subsets", "c^n", subsets_run, number_setup, 5, 19, 2, 0},
    {"towers", "c^n", towers_run, number_setup, 5, 19, 2, 1},
    {"ways", "c^n", ways_run, number_setup, 3, 11, 1, 1},
};

const size_t growth_subject_count =
    sizeof growth_subjects / sizeof growth_subjects[0];
