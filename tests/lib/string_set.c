#include "lib/structures/string_set.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/draw.h"
#include "tests/support/oom.h"

static struct pace_string_set *new_set(uint64_t seed)
{
    struct pace_string_set *set = NULL;

    cr_assert_eq(pace_string_set_new(seed, &set), PACE_OK);
    return set;
}

static bool inserts(struct pace_string_set *set, const void *bytes, size_t size)
{
    bool inserted;

    cr_assert_eq(pace_string_set_insert(set, bytes, size, &inserted), PACE_OK);
    return inserted;
}

Test(string_set, of_nothing_holds_nothing)
{
    struct pace_string_set *set = new_set(1);
    size_t cursor = 0;
    const void *bytes = "untouched";
    size_t size = 9;

    cr_assert_eq(pace_string_set_count(set), 0);
    cr_assert_not(pace_string_set_contains(set, "", 0));
    cr_assert_not(pace_string_set_erase(set, NULL, 0));
    cr_assert_not(pace_string_set_next(set, &cursor, &bytes, &size));
    cr_assert_eq(size, 9);
    pace_string_set_free(set);
    pace_string_set_free(NULL);
    cr_assert_eq(oom_live_blocks(), 0);
}

/* Lengths around those where keys are hashed and kept in another way, and
 * strings that differ in their first, their last or no byte but in length. */
Test(string_set, tells_strings_of_every_length_apart)
{
    enum {
        LONGEST = 70
    };
    struct pace_string_set *set = new_set(2);
    unsigned char bytes[LONGEST] = {0};

    for (size_t size = 0; size <= LONGEST; size++) {
        cr_assert(inserts(set, bytes, size), "%zu zeros", size);
        cr_assert_not(inserts(set, bytes, size));
        for (size_t at = 0; at < size; at++) {
            bytes[at] = 1;
            cr_assert_not(pace_string_set_contains(set, bytes, size));
            cr_assert(inserts(set, bytes, size), "%zu of %zu", at, size);
            bytes[at] = 0;
        }
    }
    /* 1 + size strings of each size. */
    cr_assert_eq(pace_string_set_count(set), 71 * 72 / 2);
    for (size_t size = 0; size <= LONGEST; size += 2) {
        cr_assert(pace_string_set_erase(set, bytes, size));
        cr_assert_not(pace_string_set_contains(set, bytes, size));
    }
    cr_assert(pace_string_set_contains(set, bytes, 1));
    pace_string_set_free(set);
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(string_set, takes_strings_of_a_megabyte)
{
    enum {
        SIZE = 1 << 20
    };
    struct pace_string_set *set = new_set(3);
    char *bytes = calloc(SIZE, 1);

    cr_assert(inserts(set, bytes, SIZE));
    bytes[SIZE - 1] = 1;
    cr_assert(inserts(set, bytes, SIZE));
    bytes[SIZE / 2] = 1;
    cr_assert_not(pace_string_set_contains(set, bytes, SIZE));
    bytes[SIZE / 2] = 0;
    cr_assert(pace_string_set_contains(set, bytes, SIZE));
    cr_assert_not(pace_string_set_contains(set, bytes, SIZE - 1));
    cr_assert(pace_string_set_bytes(set) > 2 * SIZE);
    cr_assert(pace_string_set_erase(set, bytes, SIZE));
    cr_assert(pace_string_set_bytes(set) < 2 * SIZE);
    pace_string_set_free(set);
    free(bytes);
    cr_assert_eq(oom_live_blocks(), 0);
}

#define UNIVERSE 1000

/* Its number in 4 bytes, then up to 26 more: half of them lie in blocks of
 * their own. */
static size_t make_string(size_t number, unsigned char bytes[])
{
    size_t size = 4 + number % 27;

    memset(bytes, 'x', size);
    for (size_t i = 0; i < 4; i++) {
        bytes[i] = (unsigned char)(number >> (8 * i));
    }
    return size;
}

static void agree(const struct pace_string_set *set, const bool present[],
                  uint64_t seed)
{
    bool visited[UNIVERSE] = {false};
    unsigned char expected[32];
    size_t count = 0;
    size_t cursor = 0;
    const void *found;
    size_t size;

    for (size_t i = 0; i < UNIVERSE; i++) {
        count += present[i];
    }
    cr_assert_eq(pace_string_set_count(set), count, "seed %d", (int)seed);
    while (pace_string_set_next(set, &cursor, &found, &size)) {
        const unsigned char *bytes = found;
        size_t number = bytes[0] + 256U * bytes[1];

        cr_assert(number < UNIVERSE && present[number] && !visited[number],
                  "seed %d: %zu", (int)seed, number);
        cr_assert_eq(make_string(number, expected), size);
        cr_assert_arr_eq(bytes, expected, size);
        visited[number] = true;
        count--;
    }
    cr_assert_eq(count, 0, "seed %d", (int)seed);
}

static void step(struct pace_string_set *set, bool present[], uint64_t seed)
{
    size_t number = (size_t)draw_below(UNIVERSE);
    unsigned char bytes[32];
    size_t size = make_string(number, bytes);

    switch (draw_below(3)) {
    case 0:
        cr_assert_eq(inserts(set, bytes, size), !present[number], "seed %d",
                     (int)seed);
        present[number] = true;
        break;
    case 1:
        cr_assert_eq(pace_string_set_erase(set, bytes, size), present[number],
                     "seed %d", (int)seed);
        present[number] = false;
        break;
    default:
        cr_assert_eq(pace_string_set_contains(set, bytes, size),
                     present[number], "seed %d", (int)seed);
    }
}

Test(string_set, does_what_an_array_of_flags_does)
{
    for (uint64_t seed = 0; seed < DRAW_SEEDS; seed++) {
        struct pace_string_set *set = new_set(seed);
        bool present[UNIVERSE] = {false};

        draw_start(seed);
        for (size_t i = 0; i < DRAW_STEPS; i++) {
            step(set, present, seed);
            if (i % 2500 == 2499) {
                agree(set, present, seed);
            }
        }
        pace_string_set_free(set);
    }
    cr_assert_eq(oom_live_blocks(), 0);
}

/* 32 bits of hash are kept: 10 pairs that share them are expected among
 * 300,000 strings, so that the strings themselves must be compared. */
Test(string_set, tells_strings_of_one_hash_apart)
{
    struct pace_string_set *set = new_set(4);

    for (uint32_t i = 0; i < 300000; i++) {
        cr_assert(inserts(set, &i, sizeof i));
    }
    cr_assert_eq(pace_string_set_count(set), 300000);
    pace_string_set_free(set);
}

Test(string_set, is_as_it_was_when_memory_runs_out)
{
    enum {
        COUNT = 30
    };
    unsigned char bytes[32];
    size_t held = 0;

    for (int allowed = 0; held < COUNT; allowed++) {
        struct pace_string_set *set = NULL;

        oom_after(allowed);
        if (pace_string_set_new(5, &set)) {
            oom_after(-1);
            cr_assert_null(set);
            cr_assert_eq(oom_live_blocks(), 0);
            continue;
        }
        held = 0;
        while (held < COUNT &&
               !pace_string_set_insert(set, bytes, make_string(held, bytes),
                                       NULL)) {
            held++;
        }
        oom_after(-1);
        cr_assert_eq(pace_string_set_count(set), held);
        for (size_t i = 0; i < COUNT; i++) {
            cr_assert_eq(
                pace_string_set_contains(set, bytes, make_string(i, bytes)),
                i < held);
        }
        pace_string_set_free(set);
        cr_assert_eq(oom_live_blocks(), 0);
    }
}
