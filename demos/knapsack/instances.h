#ifndef KNAPSACK_INSTANCES_H
#define KNAPSACK_INSTANCES_H

#include "demos/knapsack/knapsack.h"

/*
 * Seeded problems.  How values go with weights decides how hard a problem is;
 * these are the usual families, with capacity for half the weight of all items.
 * source  D. Pisinger, Computers & Operations Research 32 (2005) 2271-2284
 */
enum knapsack_family {
    KNAPSACK_UNCORRELATED,     /* weight and value from 1 to the range */
    KNAPSACK_WEAKLY,           /* value within a tenth of the range of weight */
    KNAPSACK_STRONGLY,         /* value = weight + range / 10 */
    KNAPSACK_INVERSE_STRONGLY, /* weight = value + range / 10 */
    KNAPSACK_SUBSET_SUM,       /* value = weight */
    KNAPSACK_FAMILY_COUNT
};

/* "inverse strongly correlated" */
const char *knapsack_family_name(enum knapsack_family family);

/* A problem that owns its items, with room for an answer. */
struct knapsack_instance {
    struct knapsack_problem problem;
    bool *taken; /* problem.count flags */
    struct knapsack_item items[];
};

/* With room for count items, all 0; NULL: out of memory. */
struct knapsack_instance *knapsack_instance_new(size_t count);

void knapsack_instance_free(struct knapsack_instance *instance);

/* Heap of one instance of that size. */
size_t knapsack_instance_bytes(size_t count);

/*
 * Draws all items anew and sets the capacity.
 * range   1 .. 10^6
 * errors  PACE_NO_MEMORY
 */
enum pace_status knapsack_instance_draw(struct knapsack_instance *instance,
                                        enum knapsack_family family,
                                        int64_t range, uint64_t seed);

/* The five items of the chapter, capacity 20.  NULL: out of memory. */
struct knapsack_instance *knapsack_instance_example(void);

/* Two items that greedy falls for: (1, 2) and (1000, 1000), capacity 1000. */
struct knapsack_instance *knapsack_instance_adversary(void);

#endif
