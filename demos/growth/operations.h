#ifndef GROWTH_OPERATIONS_H
#define GROWTH_OPERATIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * What common operations cost on a structure that holds n values already.
 * Each function does its operation several times, so that a rare dear case
 * counts for what it is worth, and returns something that depends on all.
 */

/* 1: the sum of the values at asked places. */
int64_t growth_index(const int64_t values[], const size_t places[],
                     size_t asked);

/* n: puts each of the added values in front of count others, which move up by
 * one place; the last one drops out. */
void growth_insert_front(int64_t values[], size_t count, const int64_t added[],
                         size_t added_count);

/* n: how many of the asked keys are among count keys in any order. */
size_t growth_in_unsorted(const int64_t keys[], size_t count,
                          const int64_t asked[], size_t asked_count);

/* log n: the same among sorted keys. */
size_t growth_in_sorted(const int64_t sorted[], size_t count,
                        const int64_t asked[], size_t asked_count);

/*
 * An array that grows.  Start from {0}; invariant: length <= capacity, and
 * items has room for capacity values.
 */
struct growth_list {
    int64_t *items;
    size_t length;
    size_t capacity;
};

/*
 * 1, amortised: a full list moves to a block twice as large, so that n appends
 * to an empty list copy fewer than 2n values in all.
 * errors  PACE_NO_MEMORY; the list is then as it was
 */
enum pace_status growth_list_append(struct growth_list *list, int64_t value);

/* Appends added_count values. */
enum pace_status growth_list_extend(struct growth_list *list,
                                    const int64_t added[], size_t added_count);

void growth_list_release(struct growth_list *list);

/*
 * A set of keys > 0 by open addressing: a key lies at the place its hash names
 * or, where that is taken, in the next free one.  The table has 2^bits places,
 * a free one holds 0, and three in four are free at least: so a search meets a
 * free place soon, whatever the number of keys.
 */
struct growth_set {
    int64_t *table;
    unsigned bits;
};

/* A set of count keys, of which some may be equal.  errors: PACE_NO_MEMORY */
enum pace_status growth_set_build(const int64_t keys[], size_t count,
                                  struct growth_set *set);

bool growth_set_contains(const struct growth_set *set, int64_t key);

/* 1: how many of the asked keys are in the set. */
size_t growth_in_set(const struct growth_set *set, const int64_t asked[],
                     size_t asked_count);

void growth_set_release(struct growth_set *set);

#endif
