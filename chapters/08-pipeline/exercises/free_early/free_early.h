#ifndef FREE_EARLY_H
#define FREE_EARLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Arrays freed as early as they can be.
 *
 * The stub is right and leaks nothing, but holds every array to the end, which
 * takes 16 bytes for each number.  Change nothing but where it calls free.
 *
 * It takes the numbers 1 to n, keeps those whose double is greater than n, and
 * doubles what was kept: an array for each step.  The list has n - n/2 values.
 *
 * n       0 to 1,000,000
 * list    receives the values, in a block that the caller frees
 * result  false: out of memory; *list is untouched and nothing is allocated
 * cost    work that grows as n, and at no moment more heap than 12 bytes for
 *         each number and 16 in all
 */
struct free_early_list {
    int64_t *values;
    size_t count;
};

bool free_early(size_t n, struct free_early_list *list);

#endif
