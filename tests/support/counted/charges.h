#ifndef TESTS_CHARGES_H
#define TESTS_CHARGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Calls of the C library, one or two each in a function of a single block,
 * with the units that this must cost: 1 for the block, and by hand for each
 * call 1 and 1 more for every full 8 bytes gone over.  Comparisons come on
 * top, 1 each; how many there are is the C library's choice.
 */
struct charge {
    const char *call;
    void (*function)(void *context); /* a struct charge_context */
    uint64_t units;
};

struct charge_context {
    char *x;    /* 80 times x */
    char *y;    /* 40 times x, a y, 39 times x */
    char *room; /* 80 times x, then room for 120 bytes more */
    int (*compare)(const void *, const void *); /* of char, has no blocks */
    bool result; /* receives whether the call did what it should */
};

extern const struct charge charges[];
extern const size_t charge_count;

#endif
