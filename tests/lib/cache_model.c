/* The cache, held against a list that is searched from end to end. */
#include <criterion/criterion.h>
#include <string.h>

#include "lib/structures/cache.h"
#include "tests/support/draw.h"
#include "tests/support/oom.h"

#define KEYS 40
#define MOST 64
#define TTL  60
#define NONE SIZE_MAX

struct entry {
    uint64_t key;
    uint64_t value;
    uint64_t put_ns;
    bool mark;
};

/* Entries from the oldest to the newest. */
struct model {
    enum pace_cache_policy policy;
    size_t capacity;
    struct entry entries[MOST];
    struct pace_cache_info info;
    size_t hand;
};

static size_t find(const struct model *model, uint64_t key)
{
    for (size_t i = 0; i < model->info.size; i++) {
        if (model->entries[i].key == key) {
            return i;
        }
    }
    return NONE;
}

static void take_out(struct model *model, size_t at)
{
    model->info.size--;
    memmove(&model->entries[at], &model->entries[at + 1],
            (model->info.size - at) * sizeof model->entries[0]);
    if (model->hand != NONE && model->hand > at) {
        model->hand--;
    }
    if (model->hand == model->info.size) {
        model->hand = NONE;
    }
}

static void add_newest(struct model *model, struct entry entry)
{
    model->entries[model->info.size++] = entry;
}

static void use(struct model *model, size_t at)
{
    struct entry entry = model->entries[at];

    model->entries[at].mark = true;
    if (model->policy == PACE_CACHE_LRU) {
        take_out(model, at);
        add_newest(model, entry);
    }
}

static bool is_old(const struct entry *entry, uint64_t now_ns)
{
    return now_ns >= entry->put_ns + TTL;
}

static size_t victim(struct model *model)
{
    if (model->policy != PACE_CACHE_SIEVE) {
        return 0;
    }
    size_t at = model->hand == NONE ? 0 : model->hand;

    while (model->entries[at].mark) {
        model->entries[at].mark = false;
        at = (at + 1) % model->info.size;
    }
    model->hand = at;
    return at;
}

static bool model_get(struct model *model, uint64_t key, uint64_t now_ns,
                      uint64_t *value)
{
    size_t at = find(model, key);

    if (at != NONE && !is_old(&model->entries[at], now_ns)) {
        *value = model->entries[at].value;
        model->info.hits++;
        use(model, at);
        return true;
    }
    if (at != NONE) {
        take_out(model, at);
        model->info.expirations++;
    }
    model->info.misses++;
    return false;
}

static void model_put(struct model *model, uint64_t key, uint64_t now_ns,
                      uint64_t value)
{
    size_t at = find(model, key);

    if (at != NONE && !is_old(&model->entries[at], now_ns)) {
        model->entries[at].value = value;
        model->entries[at].put_ns = now_ns;
        use(model, at);
        return;
    }
    if (at != NONE) {
        model->info.expirations++;
        take_out(model, at);
    } else if (model->info.size == model->capacity) {
        at = victim(model);
        if (is_old(&model->entries[at], now_ns)) {
            model->info.expirations++;
        } else {
            model->info.evictions++;
        }
        take_out(model, at);
    }
    add_newest(model, (struct entry){key, value, now_ns, false});
}

/* Keys of 0, 1, 2 .. 39 bytes, so that some lie in the cache and some in
 * blocks of their own. */
static struct pace_key key_of(uint64_t number)
{
    static const char bytes[] = "abcdefghijklmnopqrstuvwxyz"
                                "abcdefghijklmnopqrstuvwxyz";

    return (struct pace_key){bytes, (size_t)number};
}

/* The value of a key that is computed: its size, from 1000 on. */
static enum pace_status compute(struct pace_key key, void *context, void *value)
{
    uint64_t computed = 1000 + key.size;
    uint64_t *calls = context;

    ++*calls;
    memcpy(value, &computed, sizeof computed);
    return PACE_OK;
}

static void both_get_or_compute(struct pace_cache *cache, struct model *model,
                                uint64_t number, uint64_t now_ns)
{
    uint64_t calls = 0;
    uint64_t expected = 1000 + number;
    uint64_t value = 0;
    bool there = model_get(model, number, now_ns, &expected);

    if (!there) {
        model_put(model, number, now_ns, expected);
    }
    cr_assert_eq(pace_cache_get_or_compute(
                     cache, key_of(number), now_ns,
                     (struct pace_compute){compute, &calls}, &value),
                 PACE_OK);
    cr_assert_eq(calls, !there);
    cr_assert_eq(value, expected);
}

static bool same_info(const struct pace_cache *cache, const struct model *model)
{
    struct pace_cache_info is = pace_cache_info(cache);

    return is.hits == model->info.hits && is.misses == model->info.misses &&
           is.evictions == model->info.evictions &&
           is.expirations == model->info.expirations &&
           is.size == model->info.size;
}

static void both_step(struct pace_cache *cache, struct model *model,
                      uint64_t now_ns, uint64_t seed)
{
    uint64_t number = draw_below(KEYS);
    uint64_t expected = 0;
    uint64_t value = 0;

    switch (draw_below(16)) {
    case 0:
        cr_assert_eq(pace_cache_remove(cache, key_of(number)),
                     find(model, number) != NONE, "seed %d", (int)seed);
        if (find(model, number) != NONE) {
            take_out(model, find(model, number));
        }
        break;
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
        value = draw_below(1000);
        model_put(model, number, now_ns, value);
        cr_assert_eq(pace_cache_put(cache, key_of(number), now_ns, &value),
                     PACE_OK);
        break;
    case 6:
    case 7:
        both_get_or_compute(cache, model, number, now_ns);
        break;
    default:
        cr_assert_eq(pace_cache_get(cache, key_of(number), now_ns, &value),
                     model_get(model, number, now_ns, &expected), "seed %d",
                     (int)seed);
        cr_assert_eq(value, expected, "seed %d", (int)seed);
    }
}

static void compare(enum pace_cache_policy policy, uint64_t seed)
{
    struct model model = {.policy = policy, .hand = NONE};
    struct pace_cache_setup setup = {.policy = policy,
                                     .value_bytes = sizeof(uint64_t),
                                     .ttl_ns = TTL,
                                     .seed = seed};
    struct pace_cache *cache;
    uint64_t now_ns = 0;

    draw_start(seed);
    setup.capacity = 1 + (size_t)draw_below(30);
    model.capacity = policy == PACE_CACHE_UNBOUNDED ? MOST : setup.capacity;
    cr_assert_eq(pace_cache_new(&setup, &cache), PACE_OK);
    for (size_t i = 0; i < DRAW_STEPS; i++) {
        now_ns += draw_below(3);
        both_step(cache, &model, now_ns, seed);
        cr_assert(same_info(cache, &model), "policy %d, seed %d, step %zu",
                  (int)policy, (int)seed, i);
        if (draw_below(2000) == 0) {
            pace_cache_clear(cache);
            model.info = (struct pace_cache_info){0};
            model.hand = NONE;
        }
    }
    pace_cache_free(cache);
}

Test(cache_model, is_followed_by_every_policy_that_has_an_order)
{
    const enum pace_cache_policy policies[] = {PACE_CACHE_UNBOUNDED,
                                               PACE_CACHE_LRU, PACE_CACHE_FIFO,
                                               PACE_CACHE_SIEVE};

    for (uint64_t seed = 0; seed < DRAW_SEEDS; seed++) {
        for (size_t i = 0; i < 4; i++) {
            compare(policies[i], seed);
        }
    }
    cr_assert_eq(oom_live_blocks(), 0);
}

/* Which entry went cannot be foreseen: a hit must hold what was put last. */
Test(cache_model, is_followed_at_random_in_values_and_size)
{
    for (uint64_t seed = 0; seed < DRAW_SEEDS; seed++) {
        struct pace_cache_setup setup = {.policy = PACE_CACHE_RANDOM,
                                         .capacity = 10,
                                         .value_bytes = sizeof(uint64_t),
                                         .ttl_ns = PACE_CACHE_FOREVER,
                                         .seed = seed};
        uint64_t put[KEYS] = {0};
        struct pace_cache *cache;
        uint64_t value;

        draw_start(seed);
        cr_assert_eq(pace_cache_new(&setup, &cache), PACE_OK);
        for (uint64_t i = 1; i < DRAW_STEPS; i++) {
            uint64_t number = draw_below(KEYS);

            if (draw_below(16) == 0) {
                pace_cache_remove(cache, key_of(number));
                put[number] = 0;
            } else if (pace_cache_get(cache, key_of(number), 0, &value)) {
                cr_assert_eq(value, put[number], "seed %d", (int)seed);
            } else {
                cr_assert_eq(pace_cache_put(cache, key_of(number), 0, &i),
                             PACE_OK);
                put[number] = i;
                cr_assert(pace_cache_get(cache, key_of(number), 0, &value));
            }
            cr_assert_leq(pace_cache_info(cache).size, 10);
        }
        pace_cache_free(cache);
    }
    cr_assert_eq(oom_live_blocks(), 0);
}
