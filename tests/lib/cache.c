#include "lib/structures/cache.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/oom.h"

static struct pace_cache *new_cache(enum pace_cache_policy policy,
                                    size_t capacity, uint64_t ttl_ns)
{
    struct pace_cache_setup setup = {.policy = policy,
                                     .capacity = capacity,
                                     .value_bytes = sizeof(uint64_t),
                                     .ttl_ns = ttl_ns,
                                     .seed = 7};
    struct pace_cache *cache = NULL;

    cr_assert_eq(pace_cache_new(&setup, &cache), PACE_OK);
    return cache;
}

/* Keys of one letter, of which the value is 100 times the letter. */
static void put(struct pace_cache *cache, char letter, uint64_t now_ns)
{
    uint64_t value = 100 * (uint64_t)letter;
    struct pace_key key = {&letter, 1};

    cr_assert_eq(pace_cache_put(cache, key, now_ns, &value), PACE_OK);
}

static bool get(struct pace_cache *cache, char letter, uint64_t now_ns)
{
    uint64_t value = 42;
    struct pace_key key = {&letter, 1};
    bool hit = pace_cache_get(cache, key, now_ns, &value);

    cr_assert_eq(value, hit ? 100 * (uint64_t)letter : 42);
    return hit;
}

Test(cache, refuses_no_capacity_and_no_time_to_live)
{
    struct pace_cache_setup setup = {.policy = PACE_CACHE_LRU, .ttl_ns = 1};
    struct pace_cache *cache = NULL;

    cr_assert_eq(pace_cache_new(&setup, &cache), PACE_BAD_INPUT);
    setup.capacity = 1;
    setup.ttl_ns = 0;
    cr_assert_eq(pace_cache_new(&setup, &cache), PACE_BAD_INPUT);
    setup.policy = PACE_CACHE_UNBOUNDED;
    cr_assert_eq(pace_cache_new(&setup, &cache), PACE_BAD_INPUT);
    cr_assert_null(cache);
    /* Of no bound, capacity is not looked at; a value may have no bytes. */
    setup.capacity = 0;
    setup.ttl_ns = 1;
    cr_assert_eq(pace_cache_new(&setup, &cache), PACE_OK);
    cr_assert_eq(pace_cache_info(cache).capacity, SIZE_MAX);
    cr_assert_eq(pace_cache_put(cache, (struct pace_key){"k", 1}, 0, NULL),
                 PACE_OK);
    cr_assert(pace_cache_get(cache, (struct pace_key){"k", 1}, 0, NULL));
    pace_cache_free(cache);
    setup.value_bytes = SIZE_MAX;
    cr_assert_eq(pace_cache_new(&setup, &cache), PACE_NO_MEMORY);
    pace_cache_free(NULL);
    cr_assert_eq(oom_live_blocks(), 0);
}

/*
 * Runs a script: a capital letter is put, a small one is got, and one after a
 * '-' is removed.  Then tells which of A .. Z are there.
 */
static void run(struct pace_cache *cache, const char *script, size_t length,
                bool there[26])
{
    for (size_t i = 0; i < length; i++) {
        if (script[i] == '-') {
            i++;
            pace_cache_remove(cache, (struct pace_key){&script[i], 1});
        } else if (script[i] >= 'a') {
            get(cache, (char)(script[i] - 'a' + 'A'), 0);
        } else {
            put(cache, script[i], 0);
        }
    }
    for (size_t i = 0; i < 26; i++) {
        there[i] = get(cache, (char)('A' + i), 0);
    }
}

/* Runs ever longer beginnings of a script, and writes down who was sent away
 * from one to the next. */
static void evicted_by(enum pace_cache_policy policy, size_t capacity,
                       const char *script, char evicted[])
{
    bool before[26] = {false};
    size_t count = 0;

    for (size_t length = 1; script[length - 1]; length++) {
        bool there[26];
        struct pace_cache *cache =
            new_cache(policy, capacity, PACE_CACHE_FOREVER);

        if (script[length - 1] == '-') {
            length++;
        }
        run(cache, script, length, there);
        for (size_t i = 0; i < 26; i++) {
            bool removed = length > 1 && script[length - 2] == '-';

            if (before[i] && !there[i] && !removed) {
                evicted[count++] = (char)('A' + i);
            }
        }
        memcpy(before, there, sizeof before);
        cr_assert_leq(pace_cache_info(cache).size, capacity);
        pace_cache_free(cache);
    }
    evicted[count] = 0;
}

/* Worked out by hand; lists are newest to oldest. */
static const struct {
    enum pace_cache_policy policy;
    size_t capacity;
    const char *script;
    const char *evicted;
} orders[] = {
    /* CBA, a: ACB, D: DAC, E: EDA, A: AED, F: FAE, g misses, G: GFA. */
    {PACE_CACHE_LRU, 3, "ABCaDEAFgG", "BCDE"},
    {PACE_CACHE_LRU, 1, "AaBbAC", "ABA"},
    {PACE_CACHE_LRU, 3, "ABC-BDE", "A"},
    /* A get or a put of what is there changes nothing. */
    {PACE_CACHE_FIFO, 3, "ABCaBDE", "AB"},
    {PACE_CACHE_FIFO, 3, "ABCaDEAF", "ABCD"},
    {PACE_CACHE_FIFO, 1, "AaBbAC", "ABA"},
    {PACE_CACHE_FIFO, 3, "ABC-ADE", "B"},
    /* The hand takes A's mark, evicts B, stands on C: DCA.  Evicts C: EDA.
     * Takes D's mark, evicts E, is past the end: FDA.  Takes A's mark, evicts
     * D: GFA. */
    {PACE_CACHE_SIEVE, 3, "ABCaDEdaFG", "BCED"},
    /* All are marked: the hand goes round and evicts the oldest. */
    {PACE_CACHE_SIEVE, 3, "ABCabcD", "A"},
    {PACE_CACHE_SIEVE, 1, "AaBbAC", "ABA"},
    /* B goes as above; the hand stands on C, which is removed: on D. */
    {PACE_CACHE_SIEVE, 3, "ABCaD-CEF", "BD"},
    /* A put of what is there marks it, too. */
    {PACE_CACHE_SIEVE, 2, "ABACD", "BA"},
    {PACE_CACHE_UNBOUNDED, 26, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", ""},
};

Test(cache, evicts_in_the_order_of_its_policy)
{
    for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
        char evicted[32];

        evicted_by(orders[i].policy, orders[i].capacity, orders[i].script,
                   evicted);
        cr_assert_str_eq(evicted, orders[i].evicted, "row %zu: %s, not %s", i,
                         evicted, orders[i].evicted);
    }
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(cache, at_random_repeats_by_seed)
{
    char first[32];
    char second[32];
    const char *script = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    evicted_by(PACE_CACHE_RANDOM, 8, script, first);
    evicted_by(PACE_CACHE_RANDOM, 8, script, second);
    cr_assert_str_eq(first, second);
    cr_assert_eq(strlen(first), 18);
    /* In the order they came: that is 1 in more than 10^12. */
    cr_assert_str_neq(first, "ABCDEFGHIJKLMNOPQR");
}

static bool there(struct pace_cache *cache, uint64_t number)
{
    uint64_t value;

    return pace_cache_get(cache, (struct pace_key){&number, sizeof number}, 0,
                          &value);
}

/* Of 4 entries, each should go 1000 times of 4000; the deviation is 27. */
Test(cache, at_random_is_even)
{
    struct pace_cache *cache =
        new_cache(PACE_CACHE_RANDOM, 4, PACE_CACHE_FOREVER);
    uint64_t held[4] = {4004, 4004, 4004, 4004};
    size_t gone[4] = {0};

    for (uint64_t i = 0; i < 4004; i++) {
        struct pace_key key = {&i, sizeof i};

        cr_assert_eq(pace_cache_put(cache, key, 0, &i), PACE_OK);
        for (size_t k = 0; k < 4; k++) {
            if (i < 4 ? k == i : !there(cache, held[k])) {
                held[k] = i;
                gone[k]++;
                break;
            }
        }
    }
    for (size_t k = 0; k < 4; k++) {
        cr_assert(gone[k] > 850 && gone[k] < 1150, "%zu: %zu", k, gone[k]);
    }
    pace_cache_free(cache);
}

Test(cache, entries_expire_to_the_tick)
{
    struct pace_cache *cache = new_cache(PACE_CACHE_LRU, 4, 10);

    put(cache, 'A', 100);
    cr_assert(get(cache, 'A', 100));
    cr_assert(get(cache, 'A', 109));
    put(cache, 'B', 105);
    cr_assert_not(get(cache, 'A', 110));
    cr_assert_eq(pace_cache_info(cache).expirations, 1);
    cr_assert_eq(pace_cache_info(cache).size, 1);
    /* A get does not make it fresh; a put does. */
    cr_assert(get(cache, 'B', 114));
    put(cache, 'B', 114);
    cr_assert(get(cache, 'B', 123));
    cr_assert_not(get(cache, 'B', 124));
    cr_assert_not(get(cache, 'B', 124));

    struct pace_cache_info info = pace_cache_info(cache);

    cr_assert_eq(info.hits, 4);
    cr_assert_eq(info.misses, 3);
    cr_assert_eq(info.expirations, 2);
    cr_assert_eq(info.evictions, 0);
    cr_assert_eq(info.size, 0);
    pace_cache_free(cache);
}

Test(cache, the_latest_time_is_no_different)
{
    struct pace_cache *cache = new_cache(PACE_CACHE_FIFO, 4, 2);
    struct pace_cache *forever =
        new_cache(PACE_CACHE_FIFO, 4, PACE_CACHE_FOREVER);

    put(cache, 'A', UINT64_MAX - 2);
    put(cache, 'B', UINT64_MAX - 1);
    cr_assert(get(cache, 'A', UINT64_MAX - 1));
    cr_assert_not(get(cache, 'A', UINT64_MAX));
    cr_assert(get(cache, 'B', UINT64_MAX));
    put(forever, 'A', 0);
    cr_assert(get(forever, 'A', UINT64_MAX));
    pace_cache_free(cache);
    pace_cache_free(forever);
}

/* An expired entry that is replaced, or has to leave, left for its age. */
Test(cache, counts_expirations_apart_from_evictions)
{
    struct pace_cache *cache = new_cache(PACE_CACHE_FIFO, 2, 10);

    put(cache, 'A', 0);
    put(cache, 'B', 5);
    put(cache, 'A', 10); /* anew: it comes after B now */
    cr_assert_eq(pace_cache_info(cache).expirations, 1);
    put(cache, 'C', 12); /* sends B away, which is not too old */
    cr_assert_eq(pace_cache_info(cache).evictions, 1);
    cr_assert_not(get(cache, 'B', 12));
    put(cache, 'D', 20); /* sends A away, which is */
    cr_assert_eq(pace_cache_info(cache).evictions, 1);
    cr_assert_eq(pace_cache_info(cache).expirations, 2);
    cr_assert(get(cache, 'C', 20));
    cr_assert(get(cache, 'D', 20));
    pace_cache_free(cache);
}

Test(cache, clear_forgets_entries_and_counts)
{
    struct pace_cache *cache = new_cache(PACE_CACHE_SIEVE, 2, 10);
    size_t room_bytes;

    put(cache, 'A', 1);
    put(cache, 'B', 1);
    get(cache, 'A', 2);
    get(cache, 'C', 2);
    put(cache, 'C', 2);
    get(cache, 'A', 20);
    room_bytes = pace_cache_info(cache).heap_bytes;
    pace_cache_clear(cache);

    struct pace_cache_info info = pace_cache_info(cache);

    cr_assert_eq(info.hits, 0);
    cr_assert_eq(info.misses, 0);
    cr_assert_eq(info.evictions, 0);
    cr_assert_eq(info.expirations, 0);
    cr_assert_eq(info.size, 0);
    cr_assert_eq(info.capacity, 2);
    cr_assert_eq(info.heap_bytes, room_bytes);
    cr_assert_not(get(cache, 'C', 0));
    oom_after(0);
    put(cache, 'D', 0);
    oom_after(-1);
    cr_assert(get(cache, 'D', 9));
    pace_cache_free(cache);
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(cache, tells_keys_of_any_size_apart)
{
    enum {
        LARGE = 1 << 20
    };
    struct pace_cache *cache = new_cache(PACE_CACHE_LRU, 4, 1);
    char *large = calloc(LARGE, 1);
    const struct pace_key keys[] = {
        {NULL, 0}, {"", 1}, {large, LARGE}, {large, LARGE - 1}};

    for (uint64_t i = 0; i < 4; i++) {
        cr_assert_eq(pace_cache_put(cache, keys[i], 0, &i), PACE_OK);
    }
    for (uint64_t i = 0; i < 4; i++) {
        uint64_t value = 42;

        cr_assert(pace_cache_get(cache, keys[i], 0, &value));
        cr_assert_eq(value, i);
    }
    cr_assert(pace_cache_info(cache).heap_bytes > (size_t)2 * LARGE - 2);
    large[LARGE - 1] = 1;
    cr_assert_not(pace_cache_remove(cache, keys[2]));
    large[LARGE - 1] = 0;
    cr_assert(pace_cache_remove(cache, keys[2]));
    cr_assert_not(pace_cache_remove(cache, keys[2]));
    cr_assert(pace_cache_info(cache).heap_bytes < (size_t)2 * LARGE);
    pace_cache_free(cache);
    free(large);
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(cache, takes_composite_keys_and_values_of_any_size)
{
    struct pair {
        uint64_t row;
        uint64_t column;
    };
    struct value {
        double number;
        char name[13];
    };
    struct pace_cache_setup setup = {.policy = PACE_CACHE_LRU,
                                     .capacity = 100,
                                     .value_bytes = sizeof(struct value),
                                     .ttl_ns = PACE_CACHE_FOREVER};
    struct pace_cache *cache;

    cr_assert_eq(pace_cache_new(&setup, &cache), PACE_OK);
    for (uint64_t i = 0; i < 100; i++) {
        struct pair pair = {i / 10, i % 10};
        struct value value = {(double)i, "twelve chars"};

        cr_assert_eq(pace_cache_put(cache,
                                    (struct pace_key){&pair, sizeof pair}, 0,
                                    &value),
                     PACE_OK);
    }
    for (uint64_t i = 0; i < 100; i++) {
        struct pair pair = {i % 10, i / 10};
        struct value value;

        cr_assert(pace_cache_get(cache, (struct pace_key){&pair, sizeof pair},
                                 0, &value));
        cr_assert_eq((uint64_t)value.number, i % 10 * 10 + i / 10);
        cr_assert_str_eq(value.name, "twelve chars");
    }
    pace_cache_free(cache);
}

/* 10 pairs of 300,000 keys are expected to share 32 bits of hash. */
Test(cache, tells_keys_of_one_hash_apart)
{
    struct pace_cache *cache =
        new_cache(PACE_CACHE_UNBOUNDED, 0, PACE_CACHE_FOREVER);

    for (uint64_t i = 0; i < 300000; i++) {
        struct pace_key key = {&i, sizeof i};
        uint64_t value;

        cr_assert_not(pace_cache_get(cache, key, 0, &value));
        cr_assert_eq(pace_cache_put(cache, key, 0, &i), PACE_OK);
    }
    cr_assert_eq(pace_cache_info(cache).size, 300000);
    pace_cache_free(cache);
}

Test(cache, has_no_room_for_values_larger_than_memory)
{
    struct pace_cache_setup setup = {
        .policy = PACE_CACHE_LRU, .capacity = 3, .ttl_ns = PACE_CACHE_FOREVER};
    const size_t sizes[] = {SIZE_MAX, SIZE_MAX / 2 + 1, SIZE_MAX / 2,
                            SIZE_MAX / 4};

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct pace_cache *cache = NULL;
        enum pace_status status;

        setup.value_bytes = sizes[i];
        status = pace_cache_new(&setup, &cache);
        if (!status) {
            status =
                pace_cache_put(cache, (struct pace_key){"a", 1}, 0, "one byte");
        }
        cr_assert_eq(status, PACE_NO_MEMORY, "of %zu", sizes[i]);
        pace_cache_free(cache);
    }
}

/* A cache that may hold 256 MB does not take them for its first MB. */
Test(cache, of_large_values_grows_with_them)
{
    struct pace_cache_setup setup = {.policy = PACE_CACHE_LRU,
                                     .capacity = 256,
                                     .value_bytes = 1 << 20,
                                     .ttl_ns = PACE_CACHE_FOREVER};
    char *value = calloc(1, setup.value_bytes);
    struct pace_cache *cache;

    cr_assert(value);
    cr_assert_eq(pace_cache_new(&setup, &cache), PACE_OK);
    cr_assert_eq(pace_cache_put(cache, (struct pace_key){"a", 1}, 0, value),
                 PACE_OK);
    cr_assert_leq(pace_cache_info(cache).heap_bytes, 10 << 20);
    pace_cache_free(cache);
    free(value);
}

struct fibonacci {
    struct pace_cache *cache;
    uint64_t calls;
};

static enum pace_status fibonacci(struct pace_key key, void *context,
                                  void *value);

static enum pace_status ask(struct fibonacci *all, uint64_t n, uint64_t *value)
{
    struct pace_compute compute = {fibonacci, all};

    all->calls++;
    return pace_cache_get_or_compute(
        all->cache, (struct pace_key){&n, sizeof n}, 0, compute, value);
}

static enum pace_status fibonacci(struct pace_key key, void *context,
                                  void *value)
{
    uint64_t n;
    uint64_t one;
    uint64_t two;

    memcpy(&n, key.bytes, sizeof n);
    one = n;
    if (n >= 2) {
        enum pace_status status = ask(context, n - 1, &one);

        status = status ? status : ask(context, n - 2, &two);
        if (status) {
            return status;
        }
        one += two;
    }
    memcpy(value, &one, sizeof one);
    return PACE_OK;
}

/* A published table of an LRU cache around the naive recursion. */
static const struct {
    size_t capacity;
    uint64_t calls;
} recursions[] = {{128, 69}, {3, 69}, {2, 251997}};

Test(cache, may_be_used_by_the_computation_itself)
{
    for (size_t i = 0; i < 3; i++) {
        struct fibonacci all = {new_cache(PACE_CACHE_LRU,
                                          recursions[i].capacity,
                                          PACE_CACHE_FOREVER),
                                0};
        uint64_t value;

        cr_assert_eq(ask(&all, 35, &value), PACE_OK);
        cr_assert_eq(value, 9227465);
        cr_assert_eq(all.calls, recursions[i].calls);
        if (i == 0) {
            struct pace_cache_info info = pace_cache_info(all.cache);

            cr_assert(info.misses == 36 && info.hits == 33);
            cr_assert_eq(info.size, 36);
            cr_assert_eq(ask(&all, 35, &value), PACE_OK);
            cr_assert_eq(pace_cache_info(all.cache).hits, 34);
        }
        pace_cache_free(all.cache);
    }
}

static enum pace_status fails(struct pace_key key, void *context, void *value)
{
    (void)key;
    (void)context;
    (void)value;
    return PACE_OVER_BUDGET;
}

Test(cache, keeps_nothing_of_a_computation_that_failed)
{
    struct pace_cache *cache = new_cache(PACE_CACHE_LRU, 2, 10);
    struct pace_key key = {"A", 1};
    struct pace_compute compute = {fails, NULL};
    uint64_t value = 42;

    cr_assert_eq(pace_cache_get_or_compute(cache, key, 0, compute, &value),
                 PACE_OVER_BUDGET);
    cr_assert_eq(pace_cache_info(cache).size, 0);
    put(cache, 'A', 0);
    cr_assert_eq(pace_cache_get_or_compute(cache, key, 9, compute, &value),
                 PACE_OK);
    cr_assert_eq(value, 6500);
    cr_assert_eq(pace_cache_get_or_compute(cache, key, 10, compute, &value),
                 PACE_OVER_BUDGET);
    pace_cache_free(cache);
}

/* Every second key lies in a block of its own. */
static struct pace_key wide_key(uint64_t number, unsigned char bytes[40])
{
    memset(bytes, 'k', 40);
    memcpy(bytes, &number, sizeof number);
    return (struct pace_key){bytes, number % 2 ? 40 : 8};
}

static void refuse_memory(enum pace_cache_policy policy)
{
    enum {
        COUNT = 40,
        CAPACITY = 20
    };
    unsigned char bytes[40];
    uint64_t held = 0;

    for (int allowed = 0; held < COUNT; allowed++) {
        struct pace_cache_setup setup = {.policy = policy,
                                         .capacity = CAPACITY,
                                         .value_bytes = sizeof held,
                                         .ttl_ns = 1};
        struct pace_cache *cache = NULL;

        oom_after(allowed);
        if (pace_cache_new(&setup, &cache)) {
            oom_after(-1);
            cr_assert_null(cache);
            cr_assert_eq(oom_live_blocks(), 0);
            continue;
        }
        held = 0;
        while (held < COUNT &&
               !pace_cache_put(cache, wide_key(held, bytes), 0, &held)) {
            held++;
        }
        oom_after(-1);
        size_t found = 0;

        for (uint64_t i = 0; i < COUNT; i++) {
            uint64_t value = 42;
            bool there = pace_cache_get(cache, wide_key(i, bytes), 0, &value);

            cr_assert_eq(value, there ? i : 42);
            cr_assert(i < held || !there);
            found += there;
            if (policy == PACE_CACHE_LRU) {
                cr_assert_eq(there, i < held && i + CAPACITY >= held,
                             "%d of %d", (int)i, (int)held);
            }
        }
        cr_assert_eq(found, policy == PACE_CACHE_UNBOUNDED || held < CAPACITY
                                ? held
                                : CAPACITY);
        pace_cache_free(cache);
        cr_assert_eq(oom_live_blocks(), 0);
    }
}

Test(cache, is_as_it_was_when_memory_runs_out)
{
    for (int policy = PACE_CACHE_UNBOUNDED; policy <= PACE_CACHE_SIEVE;
         policy++) {
        refuse_memory((enum pace_cache_policy)policy);
    }
}
