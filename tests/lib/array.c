#include "lib/structures/array.h"

#include <criterion/criterion.h>
#include <string.h>

#include "tests/support/draw.h"
#include "tests/support/oom.h"

Test(array, of_nothing_can_be_used_and_released)
{
    struct pace_array array = {0};

    pace_array_release(&array);
    pace_array_clear(&array);
    cr_assert_eq(pace_array_extend(&array, NULL, 0), PACE_OK);
    cr_assert_eq(pace_array_reserve(&array, 0), PACE_OK);
    cr_assert_eq(array.count, 0);
    cr_assert_eq(pace_array_append(&array, INT64_MIN), PACE_OK);
    cr_assert_eq(array.items[0], INT64_MIN);
    pace_array_release(&array);
    cr_assert_null(array.items);
    cr_assert_eq(array.capacity, 0);
    cr_assert_eq(oom_live_blocks(), 0);
}

/* 8, 16, ... 1024: the steps that doubling takes. */
Test(array, grows_8_times_for_1000_items)
{
    struct pace_array array = {0};
    size_t growths = 0;
    size_t capacity = 0;

    for (int64_t i = 0; i < 1000; i++) {
        cr_assert_eq(pace_array_append(&array, -i), PACE_OK);
        growths += array.capacity != capacity;
        capacity = array.capacity;
    }
    cr_assert_eq(growths, 8);
    cr_assert_eq(capacity, 1024);
    for (int64_t i = 0; i < 1000; i++) {
        cr_assert_eq(array.items[i], -i);
    }
    pace_array_release(&array);
}

Test(array, has_room_for_all_that_was_reserved)
{
    struct pace_array array = {0};

    cr_assert_eq(pace_array_append(&array, 1), PACE_OK);
    cr_assert_eq(pace_array_reserve(&array, 1000), PACE_OK);
    oom_after(0);
    for (int64_t i = 0; i < 1000; i++) {
        cr_assert_eq(pace_array_append(&array, i), PACE_OK);
    }
    oom_after(-1);
    cr_assert_eq(array.count, 1001);
    pace_array_clear(&array);
    cr_assert_eq(array.count, 0);
    cr_assert(array.capacity >= 1001);
    pace_array_release(&array);
}

/* Counts below, at and above those that are copied in another way; what lies
 * behind the items must stay. */
Test(array, takes_pieces_of_every_count)
{
    int64_t pieces[40];

    for (int64_t i = 0; i < 40; i++) {
        pieces[i] = 100 + i;
    }
    for (size_t count = 0; count <= 40; count++) {
        struct pace_array array = {0};

        cr_assert_eq(pace_array_reserve(&array, 42), PACE_OK);
        for (size_t i = 0; i < 42; i++) {
            array.items[i] = -1;
        }
        cr_assert_eq(pace_array_append(&array, 7), PACE_OK);
        cr_assert_eq(pace_array_extend(&array, pieces, count), PACE_OK);
        cr_assert_eq(array.count, count + 1);
        cr_assert_eq(array.items[0], 7);
        for (size_t i = 0; i < 41; i++) {
            cr_assert_eq(array.items[i + 1], i < count ? 100 + (int64_t)i : -1,
                         "%zu of %zu", i, count);
        }
        pace_array_release(&array);
    }
}

Test(array, does_what_a_large_block_does)
{
    static int64_t model[16 * DRAW_STEPS];
    static int64_t items[32];

    for (uint64_t seed = 0; seed < DRAW_SEEDS; seed++) {
        struct pace_array array = {0};
        size_t count = 0;

        draw_start(seed);
        for (size_t i = 0; i < DRAW_STEPS; i++) {
            size_t many = (size_t)draw_below(4) ? 1 : (size_t)draw_below(32);

            for (size_t k = 0; k < many; k++) {
                items[k] = model[count + k] = (int64_t)draw_below(1 << 30);
            }
            cr_assert_eq(many == 1 ? pace_array_append(&array, items[0])
                                   : pace_array_extend(&array, items, many),
                         PACE_OK);
            count += many;
            if (draw_below(4000) == 0) {
                pace_array_clear(&array);
                count = 0;
            }
            cr_assert_eq(array.count, count, "seed %d", (int)seed);
            cr_assert(array.capacity >= count);
        }
        cr_assert(count == 0 ||
                      memcmp(array.items, model, count * sizeof model[0]) == 0,
                  "seed %d", (int)seed);
        pace_array_release(&array);
    }
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(array, is_as_it_was_when_memory_runs_out)
{
    const int64_t five[5] = {0};

    for (int allowed = 0; allowed < 6; allowed++) {
        struct pace_array array = {0};
        struct pace_array before = array;

        oom_after(allowed);
        while (!pace_array_append(&array, (int64_t)array.count)) {
            before = array;
        }
        cr_assert_eq(pace_array_extend(&array, five, 5), PACE_NO_MEMORY);
        cr_assert_eq(pace_array_reserve(&array, 1), PACE_NO_MEMORY);
        oom_after(-1);
        cr_assert_eq(array.items, before.items);
        cr_assert_eq(array.count, before.count);
        cr_assert_eq(array.capacity, before.capacity);
        for (size_t i = 0; i < array.count; i++) {
            cr_assert_eq(array.items[i], (int64_t)i);
        }
        pace_array_release(&array);
        cr_assert_eq(oom_live_blocks(), 0);
    }
}

Test(array, refuses_more_than_there_is_room_for_in_the_address_space)
{
    struct pace_array array = {0};

    cr_assert_eq(pace_array_append(&array, 7), PACE_OK);
    cr_assert_eq(pace_array_reserve(&array, SIZE_MAX), PACE_NO_MEMORY);
    cr_assert_eq(pace_array_reserve(&array, SIZE_MAX / 8), PACE_NO_MEMORY);
    cr_assert_eq(pace_array_reserve(&array, SIZE_MAX / 16), PACE_NO_MEMORY);
    cr_assert_eq(array.count, 1);
    cr_assert_eq(array.items[0], 7);
    pace_array_release(&array);
}
