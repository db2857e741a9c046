#include "demos/growth/operations.h"

#include <criterion/criterion.h>

#include "lib/demo/demo.h"
#include "lib/measure/rng.h"
#include "lib/measure/tally.h"
#include "tests/support/oom.h"

Test(growth_operations, index_adds_what_lies_at_the_places)
{
    const int64_t values[] = {1, 20, 300};

    cr_assert_eq(growth_index(values, (const size_t[]){2, 0, 2}, 3), 601);
    cr_assert_eq(growth_index(values, NULL, 0), 0);
}

Test(growth_operations, inserting_in_front_moves_all_and_drops_the_last)
{
    int64_t values[] = {1, 2, 3, 4};
    const int64_t expected[] = {9, 8, 1, 2};
    int64_t one[] = {1};

    pace_tally_reset();
    growth_insert_front(values, 4, (const int64_t[]){8, 9}, 2);
    cr_assert_arr_eq(values, expected, sizeof expected);
    cr_assert_eq(pace_tally_value("copies"), 6);
    growth_insert_front(one, 1, (const int64_t[]){5}, 1);
    cr_assert_eq(one[0], 5);
    growth_insert_front(NULL, 0, (const int64_t[]){5}, 1);
}

Test(growth_operations, membership_is_the_same_three_ways)
{
    const int64_t keys[] = {7, 3, INT64_MAX, 12, 5};
    const int64_t sorted[] = {3, 5, 7, 12, INT64_MAX};
    const int64_t asked[] = {5, 6, INT64_MAX, 1, 7, 7, 13};
    struct growth_set set;

    cr_assert_eq(growth_set_build(keys, 5, &set), PACE_OK);
    cr_assert_eq(growth_in_unsorted(keys, 5, asked, 7), 4);
    cr_assert_eq(growth_in_sorted(sorted, 5, asked, 7), 4);
    cr_assert_eq(growth_in_set(&set, asked, 7), 4);
    cr_assert_eq(growth_in_unsorted(keys, 0, asked, 7), 0);
    cr_assert_eq(growth_in_sorted(sorted, 0, asked, 7), 0);
    cr_assert_eq(growth_in_set(&set, asked, 0), 0);
    growth_set_release(&set);
}

/* The last of 5 is found after 5 comparisons, the first after 1; what is not
 * there takes 5. */
Test(growth_operations, searching_an_unsorted_array_compares_up_to_the_place)
{
    const int64_t keys[] = {7, 3, 9, 12, 5};

    pace_tally_reset();
    growth_in_unsorted(keys, 5, (const int64_t[]){5, 7, 8}, 3);
    cr_assert_eq(pace_tally_value("comparisons"), 11);
}

Test(growth_operations, a_list_keeps_what_was_appended)
{
    struct growth_list list = {0};

    for (int64_t i = 0; i < 1000; i++) {
        cr_assert_eq(growth_list_append(&list, i * i), PACE_OK);
        cr_assert(list.length == (size_t)i + 1 && list.length <= list.capacity);
    }
    for (int64_t i = 0; i < 1000; i++) {
        cr_assert_eq(list.items[i], i * i);
    }
    cr_assert_eq(list.capacity, 1024);
    growth_list_release(&list);
    cr_assert_eq(oom_live_blocks(), 0);
}

/* 1, 2, 4, 8, 16: five blocks for the ten values. */
Test(growth_operations, a_list_without_memory_stays_as_it_was)
{
    const int64_t values[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    for (int allowed = 0; allowed < 5; allowed++) {
        struct growth_list list = {0};
        size_t room = allowed ? (size_t)1 << (allowed - 1) : 0;

        oom_after(allowed);
        cr_assert_eq(growth_list_extend(&list, values, 10), PACE_NO_MEMORY);
        oom_after(-1);
        cr_assert_eq(list.length, room);
        cr_assert_eq(list.capacity, room);
        for (size_t i = 0; i < list.length; i++) {
            cr_assert_eq(list.items[i], values[i]);
        }
        growth_list_release(&list);
        cr_assert_eq(oom_live_blocks(), 0);
    }
}

Test(growth_operations, a_set_holds_what_it_was_given_and_no_more)
{
    int64_t keys[3000];
    struct growth_set set;

    for (int64_t i = 0; i < 3000; i++) {
        keys[i] = 1 + 2 * i;
    }
    for (size_t count = 0; count <= 3000; count += count < 40 ? 1 : 493) {
        cr_assert_eq(growth_set_build(keys, count, &set), PACE_OK);
        for (int64_t key = 1; key <= 2 * (int64_t)count + 2; key++) {
            cr_assert_eq(growth_set_contains(&set, key),
                         key % 2 == 1 && key < 1 + 2 * (int64_t)count);
        }
        growth_set_release(&set);
    }
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(growth_operations, a_set_of_equal_keys_has_one)
{
    const int64_t keys[] = {4, 4, 4, 4};
    struct growth_set set;

    cr_assert_eq(growth_set_build(keys, 4, &set), PACE_OK);
    cr_assert(growth_set_contains(&set, 4));
    cr_assert_not(growth_set_contains(&set, 5));
    growth_set_release(&set);
}

Test(growth_operations, a_set_without_memory_is_not_made)
{
    const int64_t keys[] = {4};
    struct growth_set set = {.table = NULL, .bits = 77};

    oom_after(0);
    cr_assert_eq(growth_set_build(keys, 1, &set), PACE_NO_MEMORY);
    oom_after(-1);
    cr_assert_eq(set.bits, 77);
    cr_assert_null(set.table);
    cr_assert_eq(oom_live_blocks(), 0);
}
