#include <stdlib.h>

#include "tests/bench/structures/ways.h"

#if defined(__has_include)
#if __has_include(<uthash.h>)
#define HAVE_UTHASH
#endif
#endif

#ifdef HAVE_UTHASH
/* Its macros convert freely, and fall through. */
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#include <uthash.h>

struct item {
    uint64_t key;
    uint64_t value;
    UT_hash_handle hh;
};

static struct item *new_item(uint64_t key)
{
    struct item *item = malloc(sizeof *item);

    if (!item) {
        abort();
    }
    item->key = key;
    item->value = ~key;
    return item;
}

static struct item *set_of(const struct bench_input *in)
{
    struct item *set = NULL;

    for (size_t i = 0; i < in->count; i++) {
        struct item *item;

        HASH_FIND(hh, set, &in->keys[i], sizeof in->keys[i], item);
        if (!item) {
            item = new_item(in->keys[i]);
            HASH_ADD(hh, set, key, sizeof item->key, item);
        }
    }
    return set;
}

static void *make_set(const struct bench_input *in)
{
    return set_of(in);
}

static void drop_set(void *made)
{
    struct item *set = made;
    struct item *item = set;

    /* The quick way to end one: items are freed, the table is thrown away. */
    HASH_CLEAR(hh, set);
    while (item) {
        struct item *next = item->hh.next;

        free(item);
        item = next;
    }
}

static uint64_t build(void *made, const struct bench_input *in)
{
    struct item *set = set_of(in);
    uint64_t count = HASH_COUNT(set);

    (void)made;
    drop_set(set);
    return count;
}

static uint64_t ask(struct item *set, const uint64_t keys[], size_t count)
{
    uint64_t found = 0;

    for (size_t i = 0; i < count; i++) {
        struct item *item;

        HASH_FIND(hh, set, &keys[i], sizeof keys[i], item);
        found += item != NULL;
    }
    return found;
}

static uint64_t hit(void *made, const struct bench_input *in)
{
    return ask(made, in->asked, in->count);
}

static uint64_t miss(void *made, const struct bench_input *in)
{
    return ask(made, in->absent, in->count);
}

/* Items are kept in the order they came: to use one is to take it out and put
 * it in again, as the user guide has it. */
static uint64_t lru(void *made, const struct bench_input *in)
{
    struct item *cache = NULL;
    uint64_t sum = 0;

    (void)made;
    for (size_t i = 0; i < in->count; i++) {
        struct item *item;

        HASH_FIND(hh, cache, &in->requests[i], sizeof in->requests[i], item);
        if (item) {
            HASH_DELETE(hh, cache, item);
        } else {
            if (HASH_COUNT(cache) == in->capacity) {
                struct item *oldest = cache;

                HASH_DELETE(hh, cache, oldest);
                free(oldest);
            }
            item = new_item(in->requests[i]);
        }
        HASH_ADD(hh, cache, key, sizeof item->key, item);
        sum += item->value;
    }
    drop_set(cache);
    return sum;
}

static const struct bench_way ways[] = {
    {"set build", "uthash", NULL, build, NULL},
    {"set hit", "uthash", make_set, hit, drop_set},
    {"set miss", "uthash", make_set, miss, drop_set},
    {"cache", "uthash", NULL, lru, NULL},
};

const struct bench_ways bench_uthash = {ways, sizeof ways / sizeof ways[0],
                                        NULL};
#else
const struct bench_ways bench_uthash = {NULL, 0, "uthash-dev"};
#endif
