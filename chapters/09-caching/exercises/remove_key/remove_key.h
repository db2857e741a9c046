#ifndef REMOVE_KEY_H
#define REMOVE_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * One key removed, all others left as they are.
 *
 * The entries of a cache stand in slots of one array and are linked by slot in
 * the order of their use: newer and older are slots, or none at the ends of the
 * list.  Slots without an entry are linked as well: the first is free_slot, and
 * the older of each is the next.
 */
struct remove_key_entry {
    uint32_t key;
    uint32_t newer;
    uint32_t older;
};

struct remove_key_cache {
    struct remove_key_entry *entries; /* by slot */
    uint32_t *slot_of;                /* by key; none: it is not there */
    uint32_t newest;                  /* slots, or none */
    uint32_t oldest;
    uint32_t free_slot;
    uint32_t none; /* stands for no slot: it is how many slots there are */
    uint32_t size; /* entries in the list */
};

/*
 * Takes key out of the cache and makes its slot the first of the free ones.
 *
 * key     has a place in slot_of, but need not be there
 * result  false: it was not there, and nothing is changed
 * cost    the same work, however many entries there are; no heap
 */
bool remove_key(struct remove_key_cache *cache, uint32_t key);

#endif
