#include "lib/structures/set.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "tests/support/draw.h"
#include "tests/support/oom.h"

static struct pace_set *new_set(uint64_t seed)
{
    struct pace_set *set = NULL;

    cr_assert_eq(pace_set_new(seed, &set), PACE_OK);
    return set;
}

static bool inserts(struct pace_set *set, uint64_t key)
{
    bool inserted;

    cr_assert_eq(pace_set_insert(set, key, &inserted), PACE_OK);
    return inserted;
}

Test(set, of_nothing_holds_nothing)
{
    struct pace_set *set = new_set(1);
    size_t cursor = 0;
    uint64_t key = 42;

    cr_assert_eq(pace_set_count(set), 0);
    cr_assert_not(pace_set_contains(set, 0));
    cr_assert_not(pace_set_erase(set, 0));
    cr_assert_not(pace_set_next(set, &cursor, &key));
    cr_assert_eq(key, 42);
    pace_set_contains_many(set, NULL, 0, NULL);
    cr_assert_eq(pace_set_insert_many(set, NULL, 0, NULL), PACE_OK);
    pace_set_free(set);
    pace_set_free(NULL);
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(set, holds_the_extreme_keys)
{
    const uint64_t keys[] = {0, 1, UINT64_MAX, UINT64_MAX - 1,
                             UINT64_C(1) << 63};
    struct pace_set *set = new_set(2);

    for (size_t i = 0; i < 5; i++) {
        cr_assert_not(pace_set_contains(set, keys[i]));
        cr_assert(inserts(set, keys[i]));
        cr_assert_not(inserts(set, keys[i]));
        cr_assert_eq(pace_set_count(set), i + 1);
    }
    cr_assert_eq(pace_set_insert(set, 7, NULL), PACE_OK);
    for (size_t i = 0; i < 5; i++) {
        cr_assert(pace_set_erase(set, keys[i]));
        cr_assert_not(pace_set_contains(set, keys[i]));
        cr_assert_not(pace_set_erase(set, keys[i]));
    }
    cr_assert(pace_set_contains(set, 7));
    cr_assert_eq(pace_set_count(set), 1);
    pace_set_free(set);
}

#define UNIVERSE 3000

/* Neighbours, and multiples of 2^44, which share their low bits. */
static uint64_t key_of(size_t number)
{
    return number % 2 ? number : (uint64_t)number << 44;
}

static void agree(const struct pace_set *set, const bool present[],
                  uint64_t seed)
{
    bool visited[UNIVERSE] = {false};
    size_t count = 0;
    size_t cursor = 0;
    uint64_t key;

    for (size_t i = 0; i < UNIVERSE; i++) {
        cr_assert_eq(pace_set_contains(set, key_of(i)), present[i],
                     "seed %d: key %zu", (int)seed, i);
        count += present[i];
    }
    cr_assert_eq(pace_set_count(set), count, "seed %d", (int)seed);
    while (pace_set_next(set, &cursor, &key)) {
        size_t number = (size_t)(key % 2 ? key : key >> 44);

        cr_assert(number < UNIVERSE && key_of(number) == key);
        cr_assert(present[number] && !visited[number], "seed %d: key %zu",
                  (int)seed, number);
        visited[number] = true;
        count--;
    }
    cr_assert_eq(count, 0, "seed %d: not all were visited", (int)seed);
}

/* Grows for a while, then shrinks: share of inserts in 8. */
static void step(struct pace_set *set, bool present[], uint64_t inserts_of_8,
                 uint64_t seed)
{
    size_t number = (size_t)draw_below(UNIVERSE);

    if (draw_below(8) < inserts_of_8) {
        cr_assert_eq(inserts(set, key_of(number)), !present[number],
                     "seed %d: key %zu", (int)seed, number);
        present[number] = true;
    } else {
        cr_assert_eq(pace_set_erase(set, key_of(number)), present[number],
                     "seed %d: key %zu", (int)seed, number);
        present[number] = false;
    }
}

Test(set, does_what_an_array_of_flags_does)
{
    for (uint64_t seed = 0; seed < DRAW_SEEDS; seed++) {
        struct pace_set *set = new_set(seed);
        bool present[UNIVERSE] = {false};

        draw_start(seed);
        for (size_t i = 0; i < DRAW_STEPS; i++) {
            step(set, present, i / 1000 % 2 ? 2 : 7, seed);
            if (i % 2500 == 2499) {
                agree(set, present, seed);
            }
        }
        pace_set_free(set);
    }
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(set, takes_many_keys_as_it_takes_each)
{
    enum {
        COUNT = 5000
    };
    static uint64_t keys[COUNT];
    static bool told[COUNT];
    struct pace_set *many = new_set(3);
    struct pace_set *single = new_set(3);

    draw_start(3);
    for (size_t i = 0; i < COUNT; i++) {
        keys[i] = draw_below(COUNT); /* a good third of them repeated */
    }
    cr_assert_eq(pace_set_insert_many(many, keys, COUNT, told), PACE_OK);
    for (size_t i = 0; i < COUNT; i++) {
        cr_assert_eq(inserts(single, keys[i]), told[i]);
    }
    cr_assert_eq(pace_set_count(many), pace_set_count(single));
    for (size_t i = 0; i < COUNT; i++) {
        keys[i] = i;
    }
    pace_set_contains_many(many, keys, COUNT, told);
    for (size_t i = 0; i < COUNT; i++) {
        cr_assert_eq(pace_set_contains(single, i), told[i]);
    }
    /* Without room for the answers; fewer than are fetched ahead. */
    cr_assert_eq(pace_set_insert_many(many, keys, 3, NULL), PACE_OK);
    cr_assert_eq(pace_set_insert_many(many, keys, COUNT, NULL), PACE_OK);
    cr_assert_eq(pace_set_count(many), COUNT);
    pace_set_free(many);
    pace_set_free(single);
}

Test(set, takes_at_most_21_bytes_per_key)
{
    struct pace_set *set = new_set(4);

    for (uint64_t i = 0; i < 200000; i++) {
        cr_assert_eq(pace_set_insert(set, i * i, NULL), PACE_OK);
        if (i >= 1000) {
            cr_assert_leq(pace_set_bytes(set), 21 * (i + 1), "at %d", (int)i);
        }
    }
    pace_set_free(set);
}

Test(set, of_many_keys_takes_no_more_than_of_each)
{
    enum {
        COUNT = 100000
    };
    static uint64_t keys[COUNT];
    struct pace_set *set = new_set(8);

    for (uint64_t i = 0; i < COUNT; i++) {
        keys[i] = i << 20;
    }
    cr_assert_eq(pace_set_insert_many(set, keys, COUNT, NULL), PACE_OK);
    cr_assert_eq(pace_set_count(set), COUNT);
    cr_assert_leq(pace_set_bytes(set), (size_t)21 * COUNT);
    pace_set_free(set);
    /* 100 different ones, and then only those. */
    set = new_set(8);
    for (uint64_t i = 100; i < COUNT; i++) {
        keys[i] = keys[i % 100];
    }
    cr_assert_eq(pace_set_insert_many(set, keys, COUNT, NULL), PACE_OK);
    cr_assert_eq(pace_set_count(set), 100);
    cr_assert_leq(pace_set_bytes(set), (size_t)8 * 21 * 100);
    pace_set_free(set);
}

/* The bits that erased keys left behind must not add up for ever. */
Test(set, stays_as_it_is_however_many_keys_come_and_go)
{
    struct pace_set *set = new_set(5);
    size_t bytes;

    for (uint64_t i = 0; i < 11; i++) {
        inserts(set, i);
    }
    bytes = pace_set_bytes(set);
    for (uint64_t i = 11; i < 100000; i++) {
        cr_assert(inserts(set, i));
        cr_assert(pace_set_erase(set, i - 11));
        cr_assert_not(pace_set_contains(set, i + 1));
    }
    cr_assert_eq(pace_set_count(set), 11);
    cr_assert_eq(pace_set_bytes(set), bytes);
    pace_set_free(set);
}

Test(set, is_as_it_was_when_memory_runs_out)
{
    enum {
        COUNT = 100
    };
    int allowed = 0;
    uint64_t held = 0;

    while (held < COUNT) {
        struct pace_set *set = NULL;
        bool inserted = true;

        oom_after(allowed++);
        if (pace_set_new(6, &set)) {
            oom_after(-1);
            cr_assert_null(set);
            cr_assert_eq(oom_live_blocks(), 0);
            continue;
        }
        held = 0;
        while (held < COUNT && !pace_set_insert(set, held, &inserted)) {
            cr_assert(inserted);
            held++;
        }
        if (held < COUNT) {
            inserted = true;
            cr_assert_eq(pace_set_insert(set, held, &inserted), PACE_NO_MEMORY);
            cr_assert(inserted, "told although it failed");
            cr_assert_eq(pace_set_insert_many(set, &held, 1, NULL),
                         PACE_NO_MEMORY);
            cr_assert_not(pace_set_contains(set, held));
            cr_assert_eq(pace_set_insert(set, 0, NULL), PACE_OK);
        }
        oom_after(-1);
        cr_assert_eq(pace_set_count(set), held);
        for (uint64_t i = 0; i < held; i++) {
            cr_assert(pace_set_contains(set, i));
        }
        pace_set_free(set);
        cr_assert_eq(oom_live_blocks(), 0);
    }
    /* The set, and tables of 2, 4, 7, 12 and 20 buckets, of 5 keys each. */
    cr_assert_eq(allowed - 1, 6);
}

/* Where there is no memory to tidy up in, it goes on all the same. */
Test(set, works_without_memory_as_long_as_it_need_not_grow)
{
    struct pace_set *set = new_set(7);

    for (uint64_t i = 0; i < 12; i++) {
        inserts(set, i);
    }
    oom_after(0);
    for (uint64_t i = 12; i < 50000; i++) {
        cr_assert(pace_set_erase(set, i - 12));
        cr_assert(inserts(set, i));
        cr_assert_not(pace_set_contains(set, i + 1));
        cr_assert(pace_set_contains(set, i - 11));
    }
    oom_after(-1);
    cr_assert_eq(pace_set_count(set), 12);
    pace_set_free(set);
}
