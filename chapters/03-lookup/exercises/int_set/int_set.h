#ifndef INT_SET_H
#define INT_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A set by open addressing, with deletion and growth.
 *
 * One array of slots; a key lies at the slot that its hash names or, where that
 * is taken, in the next free one.  Keys are all of int32_t, 0 and the negative
 * ones as well.  The struct is yours: define it in your file.
 *
 * cost    work of insert, delete and contains that does not depend on how many
 *         keys there are, on average over many calls, be the keys drawn or in a
 *         row; heap of at most 128 bytes for each of the keys that the set held
 *         when it held most, and 1024; at most 32 allocations on the way to
 *         1,000 keys
 */
struct int_set;

/* An empty set, to be freed; NULL where memory was refused. */
struct int_set *int_set_new(void);

/* Frees it; NULL is allowed. */
void int_set_free(struct int_set *set);

/* Makes sure that key is in the set.  false: memory was refused, and the set is
 * as it was. */
bool int_set_insert(struct int_set *set, int32_t key);

/* Makes sure that key is not in the set.  Whether it was; needs no memory. */
bool int_set_delete(struct int_set *set, int32_t key);

bool int_set_contains(const struct int_set *set, int32_t key);

/* How many keys are in the set. */
size_t int_set_count(const struct int_set *set);

#endif
