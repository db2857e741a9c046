#include "tests/bench/subjects/growth_list.h"

#include <stdlib.h>

/* Linked nodes, sets and trees; each state is one block. */
struct node {
    struct node *next;
    int64_t value;
};

struct list {
    struct node *head;
    struct node *spare;
    size_t n;
    struct node nodes[];
};

void *list_setup(size_t n, uint64_t seed)
{
    struct list *list = malloc(sizeof *list + (n + 1) * sizeof *list->nodes);

    if (!list) {
        return NULL;
    }
    for (size_t i = 0; i <= n; i++) {
        list->nodes[i].next = i < n - 1 ? &list->nodes[i + 1] : NULL;
        list->nodes[i].value = (int64_t)(growth_random(&seed) % 100);
    }
    list->n = n;
    list->head = &list->nodes[0];
    list->spare = &list->nodes[n];
    return list;
}

uint64_t list_walk_run(void *state)
{
    const struct list *list = state;
    uint64_t sum = 0;

    for (const struct node *node = list->head; node; node = node->next) {
        sum += (uint64_t)node->value;
    }
    return sum;
}

uint64_t list_reverse_run(void *state)
{
    struct list *list = state;
    struct node *reversed = NULL;

    while (list->head) {
        struct node *node = list->head;

        list->head = node->next;
        node->next = reversed;
        reversed = node;
    }
    list->head = reversed;
    return reversed ? (uint64_t)reversed->value : 0;
}

/* A node is pushed in front and popped again. */
uint64_t list_push_pop_run(void *state)
{
    struct list *list = state;

    list->spare->next = list->head;
    list->head = list->spare;
    list->head->value++;
    struct node *popped = list->head;

    list->head = popped->next;
    return (uint64_t)popped->value;
}

#define ASKED 4096

/* Open addressing, filled to a half at most; 0 is an empty place. */
struct set {
    size_t mask;
    size_t next;
    size_t n;
    uint64_t *places; /* mask + 1 */
    uint64_t *keys;   /* n */
    uint64_t asked[ASKED];
};

static size_t place_of(const struct set *set, uint64_t key)
{
    size_t i = (size_t)((key * UINT64_C(0x9e3779b97f4a7c15)) >> 20) & set->mask;

    while (set->places[i] != 0 && set->places[i] != key) {
        i = (i + 1) & set->mask;
    }
    return i;
}

static struct set *set_new(size_t n, uint64_t seed)
{
    size_t places = 2;

    while (places < 2 * n) {
        places *= 2;
    }
    struct set *set =
        calloc(1, sizeof *set + (places + n) * sizeof *set->places);

    if (!set) {
        return NULL;
    }
    set->mask = places - 1;
    set->n = n;
    set->places = (uint64_t *)(set + 1);
    set->keys = set->places + places;
    for (size_t i = 0; i < n; i++) {
        set->keys[i] = growth_random(&seed) | 1;
        set->places[place_of(set, set->keys[i])] = set->keys[i];
    }
    return set;
}

void *set_hit_setup(size_t n, uint64_t seed)
{
    struct set *set = set_new(n, seed);

    for (size_t i = 0; set && i < ASKED; i++) {
        set->asked[i] = set->keys[growth_random(&seed) % n];
    }
    return set;
}

void *set_miss_setup(size_t n, uint64_t seed)
{
    struct set *set = set_new(n, seed);

    for (size_t i = 0; set && i < ASKED; i++) {
        set->asked[i] = (growth_random(&seed) | 1) - 1; /* even: not there */
    }
    return set;
}

uint64_t set_find_run(void *state)
{
    struct set *set = state;
    uint64_t key = set->asked[set->next++ % ASKED];

    return set->places[place_of(set, key)] == key;
}

uint64_t set_build_run(void *state)
{
    struct set *set = state;

    for (size_t i = 0; i <= set->mask; i++) {
        set->places[i] = 0;
    }
    for (size_t i = 0; i < set->n; i++) {
        set->places[place_of(set, set->keys[i])] = set->keys[i];
    }
    return set->places[0];
}

/* A histogram of the last digits. */
uint64_t histogram_run(void *state)
{
    const struct growth_arrays *s = state;
    uint64_t counts[16] = {0};

    for (size_t i = 0; i < s->n; i++) {
        counts[s->a[i] & 15]++;
    }
    return counts[7];
}

/* A search tree in one array: children by index, 0 is nobody. */
struct branch {
    int64_t key;
    uint32_t less;
    uint32_t more;
};

struct tree {
    size_t n;
    size_t used;
    size_t next;
    int64_t *keys;
    struct branch branches[];
};

static void tree_insert(struct tree *tree, int64_t key)
{
    uint32_t *link = &tree->branches[0].less; /* the root hangs there */

    while (*link) {
        struct branch *branch = &tree->branches[*link];

        link = key < branch->key ? &branch->less : &branch->more;
    }
    *link = (uint32_t)++tree->used;
    tree->branches[*link] = (struct branch){.key = key};
}

void *tree_setup(size_t n, uint64_t seed)
{
    struct tree *tree =
        calloc(1, sizeof *tree + (n + 1) * sizeof *tree->branches +
                      n * sizeof *tree->keys);

    if (!tree) {
        return NULL;
    }
    tree->n = n;
    tree->keys = (int64_t *)(tree->branches + n + 1);
    for (size_t i = 0; i < n; i++) {
        tree->keys[i] = (int64_t)(growth_random(&seed) >> 2);
        tree_insert(tree, tree->keys[i]);
    }
    return tree;
}

uint64_t tree_find_run(void *state)
{
    struct tree *tree = state;
    /* A step that has no common factor with most sizes. */
    size_t ask = (tree->next = (tree->next + 7919) % tree->n);
    uint32_t at = tree->branches[0].less;

    while (at && tree->branches[at].key != tree->keys[ask]) {
        at = tree->keys[ask] < tree->branches[at].key ? tree->branches[at].less
                                                      : tree->branches[at].more;
    }
    return at;
}

uint64_t tree_build_run(void *state)
{
    struct tree *tree = state;

    tree->used = 0;
    tree->branches[0].less = 0;
    for (size_t i = 0; i < tree->n; i++) {
        tree_insert(tree, tree->keys[i]);
    }
    return tree->branches[1].more;
}
