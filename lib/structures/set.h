#ifndef PACE_SET_H
#define PACE_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * A hash set of 64-bit integers.  The seed goes into the hash, so that nobody
 * can choose keys that collide.
 *
 *     struct pace_set *set;
 *     enum pace_status status = pace_set_new(seed, &set);
 *     ...
 *     status = pace_set_insert(set, 42, NULL);
 *     if (pace_set_contains(set, 42)) ...
 *     pace_set_free(set);
 */
struct pace_set;

/* errors: PACE_NO_MEMORY */
enum pace_status pace_set_new(uint64_t seed, struct pace_set **set);

/* NULL is allowed. */
void pace_set_free(struct pace_set *set);

/*
 * inserted  receives whether the key was not there before; may be NULL
 * errors    PACE_NO_MEMORY: the set is as it was
 * cost      O(1) amortized
 */
enum pace_status pace_set_insert(struct pace_set *set, uint64_t key,
                                 bool *inserted);

bool pace_set_contains(const struct pace_set *set, uint64_t key);

/* Takes the key out; false: it was not there. */
bool pace_set_erase(struct pace_set *set, uint64_t key);

size_t pace_set_count(const struct pace_set *set);

/* Bytes of heap: from 13 to 21 per key, where there are 1000 or more and none
 * was erased; up to 8 times that where many keys were inserted at once, of
 * which the first were new and the others were not. */
size_t pace_set_bytes(const struct pace_set *set);

/*
 * Visits every key once, in no particular order: start with *cursor == 0;
 * false: there are no more.  The set must not change meanwhile.
 */
bool pace_set_next(const struct pace_set *set, size_t *cursor, uint64_t *key);

/*
 * Many keys in one call, prefetched: several times as fast as one by one where
 * the set outgrows the caches.  inserted, found: count flags, may be NULL for
 * insert; cost: O(count).  errors: PACE_NO_MEMORY, with some keys inserted.
 */
enum pace_status pace_set_insert_many(struct pace_set *set,
                                      const uint64_t keys[], size_t count,
                                      bool inserted[]);
void pace_set_contains_many(const struct pace_set *set, const uint64_t keys[],
                            size_t count, bool found[]);

#endif
