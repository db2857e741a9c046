#include "int_set.h"

#include <stdlib.h>

/* Your turn: what does a set consist of? */
struct int_set {
    size_t count;
};

struct int_set *int_set_new(void)
{
    return calloc(1, sizeof(struct int_set));
}

void int_set_free(struct int_set *set)
{
    free(set);
}

bool int_set_insert(struct int_set *set, int32_t key)
{
    (void)set;
    (void)key;
    return true;
}

bool int_set_delete(struct int_set *set, int32_t key)
{
    (void)set;
    (void)key;
    return false;
}

bool int_set_contains(const struct int_set *set, int32_t key)
{
    (void)set;
    (void)key;
    return false;
}

size_t int_set_count(const struct int_set *set)
{
    return set->count;
}
