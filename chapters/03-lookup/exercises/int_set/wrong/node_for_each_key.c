/*
 * You allocate a node for each key and chain them: right, but that is another
 * structure, and an allocation for each key. Let the keys lie in the slots.
 */
#include "int_set.h"

#include <stdlib.h>

struct node {
    struct node *next;
    int32_t key;
};

struct int_set {
    struct node **chains;
    size_t chain_count; /* 0 or a power of two */
    size_t count;
};

struct int_set *int_set_new(void)
{
    return calloc(1, sizeof(struct int_set));
}

static struct node **chain_of(const struct int_set *set, int32_t key)
{
    uint32_t mixed = (uint32_t)key * UINT32_C(2654435769);

    return &set->chains[(uint64_t)mixed * set->chain_count >> 32];
}

/* Where the pointer to the key's node is, or would be; NULL without chains. */
static struct node **find(const struct int_set *set, int32_t key)
{
    struct node **link = set->chain_count > 0 ? chain_of(set, key) : NULL;

    while (link && *link && (*link)->key != key) {
        link = &(*link)->next;
    }
    return link;
}

bool int_set_contains(const struct int_set *set, int32_t key)
{
    struct node **link = find(set, key);

    return link && *link;
}

/* Hangs all nodes into twice as many chains. */
static bool grow(struct int_set *set)
{
    struct int_set next = {
        .chain_count = set->chain_count > 0 ? 2 * set->chain_count : 8,
        .count = set->count,
    };

    next.chains = calloc(next.chain_count, sizeof(struct node *));
    if (!next.chains) {
        return false;
    }
    for (size_t i = 0; i < set->chain_count; i++) {
        while (set->chains[i]) {
            struct node *node = set->chains[i];
            struct node **chain = chain_of(&next, node->key);

            set->chains[i] = node->next;
            node->next = *chain;
            *chain = node;
        }
    }
    free(set->chains);
    *set = next;
    return true;
}

bool int_set_insert(struct int_set *set, int32_t key)
{
    struct node **chain;
    struct node *node;

    if (int_set_contains(set, key)) {
        return true;
    }
    if (set->count >= set->chain_count && !grow(set)) {
        return false;
    }
    node = malloc(sizeof *node);
    if (!node) {
        return false;
    }
    chain = chain_of(set, key);
    *node = (struct node){*chain, key};
    *chain = node;
    set->count++;
    return true;
}

bool int_set_delete(struct int_set *set, int32_t key)
{
    struct node **link = find(set, key);
    struct node *node = link ? *link : NULL;

    if (!node) {
        return false;
    }
    *link = node->next;
    free(node);
    set->count--;
    return true;
}

void int_set_free(struct int_set *set)
{
    if (!set) {
        return;
    }
    for (size_t i = 0; i < set->chain_count; i++) {
        while (set->chains[i]) {
            int_set_delete(set, set->chains[i]->key);
        }
    }
    free(set->chains);
    free(set);
}

size_t int_set_count(const struct int_set *set)
{
    return set->count;
}
