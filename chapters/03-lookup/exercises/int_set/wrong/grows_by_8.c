/*
 * You add 8 slots each time, so that n keys are moved n/8 times: right, but
 * n^2. Let the slots double.
 */
#include "int_set.h"

#include <stdlib.h>

#define LEAST_CAPACITY 8

enum slot_state {
    SLOT_FREE, /* no search goes past it */
    SLOT_TAKEN,
    SLOT_DELETED /* a key may lie behind it */
};

struct slot {
    int32_t key;
    enum slot_state state;
};

/* Invariant: at most three slots in four are not free, so that every search
 * meets a free one. */
struct int_set {
    struct slot *slots;
    size_t capacity;
    size_t count;
    size_t not_free; /* taken or deleted */
};

struct int_set *int_set_new(void)
{
    return calloc(1, sizeof(struct int_set));
}

void int_set_free(struct int_set *set)
{
    if (set) {
        free(set->slots);
        free(set);
    }
}

size_t int_set_count(const struct int_set *set)
{
    return set->count;
}

/* The highest bits of the product depend on all bits of the key. */
static size_t first_slot(const struct int_set *set, int32_t key)
{
    uint32_t mixed = (uint32_t)key * UINT32_C(2654435769);

    return (size_t)((uint64_t)mixed * set->capacity >> 32);
}

static size_t next_slot(const struct int_set *set, size_t i)
{
    return (i + 1) % set->capacity;
}

/* NULL: it is not there. */
static struct slot *find(const struct int_set *set, int32_t key)
{
    if (set->capacity == 0) {
        return NULL;
    }
    for (size_t i = first_slot(set, key); set->slots[i].state != SLOT_FREE;
         i = next_slot(set, i)) {
        if (set->slots[i].state == SLOT_TAKEN && set->slots[i].key == key) {
            return &set->slots[i];
        }
    }
    return NULL;
}

bool int_set_contains(const struct int_set *set, int32_t key)
{
    return find(set, key) != NULL;
}

/* Puts in a key that is not there; there is room. */
static void add(struct int_set *set, int32_t key)
{
    size_t i = first_slot(set, key);

    while (set->slots[i].state == SLOT_TAKEN) {
        i = next_slot(set, i);
    }
    if (set->slots[i].state == SLOT_FREE) {
        set->not_free++;
    }
    set->slots[i] = (struct slot){key, SLOT_TAKEN};
    set->count++;
}

/* Moves all keys to new slots, 8 more or so, and leaves the
 * deleted ones behind. */
static bool rebuild(struct int_set *set)
{
    struct int_set next = {.capacity = LEAST_CAPACITY};

    while (next.capacity < set->count / 3 * 4 + LEAST_CAPACITY) {
        next.capacity += LEAST_CAPACITY;
    }
    next.slots = calloc(next.capacity, sizeof *next.slots);
    if (!next.slots) {
        return false;
    }
    for (size_t i = 0; i < set->capacity; i++) {
        if (set->slots[i].state == SLOT_TAKEN) {
            add(&next, set->slots[i].key);
        }
    }
    free(set->slots);
    *set = next;
    return true;
}

bool int_set_insert(struct int_set *set, int32_t key)
{
    if (find(set, key)) {
        return true;
    }
    if (set->not_free + 1 > set->capacity / 4 * 3 && !rebuild(set)) {
        return false;
    }
    add(set, key);
    return true;
}

bool int_set_delete(struct int_set *set, int32_t key)
{
    struct slot *slot = find(set, key);

    if (!slot) {
        return false;
    }
    slot->state = SLOT_DELETED;
    set->count--;
    return true;
}
