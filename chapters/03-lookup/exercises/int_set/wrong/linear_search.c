/*
 * You keep the keys in a list and search all of it: each call costs n. The hash
 * of a key is to name the slot where the search begins.
 */
#include "int_set.h"

#include <stdlib.h>

struct int_set {
    int32_t *keys;
    size_t count;
    size_t capacity;
};

struct int_set *int_set_new(void)
{
    return calloc(1, sizeof(struct int_set));
}

void int_set_free(struct int_set *set)
{
    if (set) {
        free(set->keys);
        free(set);
    }
}

/* Where it is; count if nowhere. */
static size_t find(const struct int_set *set, int32_t key)
{
    size_t i = 0;

    while (i < set->count && set->keys[i] != key) {
        i++;
    }
    return i;
}

bool int_set_insert(struct int_set *set, int32_t key)
{
    if (find(set, key) < set->count) {
        return true;
    }
    if (set->count == set->capacity) {
        size_t capacity = set->capacity ? 2 * set->capacity : 8;
        int32_t *keys = realloc(set->keys, capacity * sizeof *keys);

        if (!keys) {
            return false;
        }
        set->keys = keys;
        set->capacity = capacity;
    }
    set->keys[set->count++] = key;
    return true;
}

bool int_set_delete(struct int_set *set, int32_t key)
{
    size_t i = find(set, key);

    if (i == set->count) {
        return false;
    }
    set->keys[i] = set->keys[--set->count];
    return true;
}

bool int_set_contains(const struct int_set *set, int32_t key)
{
    return find(set, key) < set->count;
}

size_t int_set_count(const struct int_set *set)
{
    return set->count;
}
