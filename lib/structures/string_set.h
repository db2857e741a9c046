#ifndef PACE_STRING_SET_H
#define PACE_STRING_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * A hash set of byte strings: any bytes, 0 among them, of any length from 0
 * on.  They are copied in.  The seed goes into the hash, so that nobody can
 * choose strings that collide.
 *
 *     struct pace_string_set *set;
 *     enum pace_status status = pace_string_set_new(seed, &set);
 *     ...
 *     status = pace_string_set_insert(set, "word", 4, NULL);
 *     if (pace_string_set_contains(set, "word", 4)) ...
 *     pace_string_set_free(set);
 *
 * bytes may be NULL where size is 0.
 */
struct pace_string_set;

/* errors: PACE_NO_MEMORY */
enum pace_status pace_string_set_new(uint64_t seed,
                                     struct pace_string_set **set);

/* NULL is allowed. */
void pace_string_set_free(struct pace_string_set *set);

/*
 * inserted  receives whether the string was not there before; may be NULL
 * errors    PACE_NO_MEMORY: the set is as it was
 * cost      O(size) amortized
 */
enum pace_status pace_string_set_insert(struct pace_string_set *set,
                                        const void *bytes, size_t size,
                                        bool *inserted);

/* cost: O(size) */
bool pace_string_set_contains(const struct pace_string_set *set,
                              const void *bytes, size_t size);

/* Takes the string out; false: it was not there. */
bool pace_string_set_erase(struct pace_string_set *set, const void *bytes,
                           size_t size);

size_t pace_string_set_count(const struct pace_string_set *set);

/* Bytes of heap. */
size_t pace_string_set_bytes(const struct pace_string_set *set);

/*
 * Visits every string once, in no particular order: start with *cursor == 0;
 * false: there are no more.  The set must not change meanwhile, and the bytes
 * are the set's.
 */
bool pace_string_set_next(const struct pace_string_set *set, size_t *cursor,
                          const void **bytes, size_t *size);

#endif
