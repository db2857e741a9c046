#include "demos/arrays/arrays.h"

#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "lib/demo/demo.h"
#include "lib/measure/rng.h"
#include "lib/measure/tally.h"
#include "lib/measure/work.h"
#include "tests/support/oom.h"

/* The claims of main.c again, so that changing one alone is noticed. */
static const struct way {
    const char *name;
    struct arrays_growth growth; /* {0}: it does not grow */
    enum pace_status (*make)(const int64_t values[], size_t count,
                             struct arrays_list *list);
    enum pace_class class;
} ways[] = {
    {"one_slot", {arrays_by_one, arrays_resize}, NULL, PACE_N},
    {"half_more", {arrays_by_half, arrays_resize}, NULL, PACE_N},
    {"doubling", {arrays_by_two, arrays_resize}, NULL, PACE_N},
    {"one_slot_moving",
     {arrays_by_one, arrays_resize_moving},
     NULL,
     PACE_N_SQUARED},
    {"half_more_moving", {arrays_by_half, arrays_resize_moving}, NULL, PACE_N},
    {"doubling_moving", {arrays_by_two, arrays_resize_moving}, NULL, PACE_N},
    {"preallocated", {NULL, NULL}, arrays_preallocated, PACE_N},
    {"bulk", {NULL, NULL}, arrays_bulk, PACE_N},
};

static enum pace_status make(const struct way *way, const int64_t values[],
                             size_t count, struct arrays_list *list)
{
    return way->make ? way->make(values, count, list)
                     : arrays_append_each(values, count, &way->growth, list);
}

Test(arrays, all_ways_make_the_same_array)
{
    static const size_t counts[] = {0, 1,  2,  3,  4,  5,  7,    8,
                                    9, 16, 17, 26, 27, 31, 1000, 2048};
    int64_t values[2048];

    cr_assert_eq(pace_rng_fill(7, -9, INT64_C(1) << 40, values, 2048), PACE_OK);
    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        for (size_t c = 0; c < PACE_COUNT(counts); c++) {
            struct arrays_list list = {0};
            size_t count = counts[c];

            cr_assert_eq(make(&ways[w], values, count, &list), PACE_OK);
            cr_assert_eq(list.count, count, "%s", ways[w].name);
            cr_assert_geq(list.capacity, count, "%s", ways[w].name);
            cr_assert(count == 0 || memcmp(list.items, values,
                                           count * sizeof *values) == 0,
                      "%s of %zu", ways[w].name, count);
            free(list.items);
        }
    }
}

static void expect_capacities(arrays_growth_fn *next, const size_t capacities[],
                              size_t count)
{
    size_t capacity = 0;

    for (size_t i = 0; i < count; i++) {
        capacity = next(capacity);
        cr_assert_eq(capacity, capacities[i], "step %zu: %zu", i, capacity);
    }
}

/* By hand: half of 7 is 3, and 7 + 3 + 1 is 11. */
Test(arrays, capacities_grow_as_the_header_says)
{
    expect_capacities(arrays_by_one, (const size_t[]){1, 2, 3, 4}, 4);
    expect_capacities(arrays_by_half, (const size_t[]){1, 2, 4, 7, 11, 17, 26},
                      7);
    expect_capacities(arrays_by_two, (const size_t[]){1, 2, 4, 8, 16}, 5);
}

static uint64_t growths(arrays_growth_fn *next, size_t count)
{
    static const int64_t values[10000];
    struct arrays_growth growth = {next, arrays_resize};
    struct arrays_list list;

    pace_tally_reset();
    cr_assert_eq(arrays_append_each(values, count, &growth, &list), PACE_OK);
    free(list.items);
    return pace_tally_value("growths");
}

/* x1.5: 1 2 4 7 11 17 26 40 61 92 139 209 314 472 709 1064 1597 2396 3595 5393
 * 8090 12136, the 22nd of which is the first above 10,000.  x2: 2^0 to 2^14. */
Test(arrays, ten_thousand_appends_grow_by_the_known_counts)
{
    cr_assert_eq(growths(arrays_by_one, 10000), 10000);
    cr_assert_eq(growths(arrays_by_half, 10000), 22);
    cr_assert_eq(growths(arrays_by_two, 10000), 15);
    cr_assert_eq(growths(arrays_by_half, 8090), 21);
    cr_assert_eq(growths(arrays_by_two, 8192), 14);
    cr_assert_eq(growths(arrays_by_two, 8193), 15);
    cr_assert_eq(growths(arrays_by_two, 0), 0);
}

Test(arrays, resizing_keeps_the_content_and_the_moving_one_moves)
{
    char *block = arrays_resize(NULL, 0, 3);

    cr_assert(block);
    memcpy(block, "abc", 3);
    block = arrays_resize(block, 3, 5000);
    cr_assert(block);
    cr_assert_arr_eq(block, "abc", 3);

    uintptr_t place = (uintptr_t)block;
    char *moved = arrays_resize_moving(block, 3, 5001);

    cr_assert(moved);
    cr_assert_neq((uintptr_t)moved, place);
    cr_assert_arr_eq(moved, "abc", 3);
    free(moved);
    moved = arrays_resize_moving(NULL, 0, 8);
    cr_assert(moved);
    free(moved);
}

Test(arrays, relocations_are_as_many_as_growths_at_most)
{
    uint64_t times = 77;

    cr_assert_eq(arrays_count_relocations(0, true, &times), PACE_OK);
    cr_assert_eq(times, 0);
    cr_assert_eq(arrays_count_relocations(1000, false, &times), PACE_OK);
    cr_assert_leq(times, 1000);
    cr_assert_eq(arrays_count_relocations(1000, true, &times), PACE_OK);
    cr_assert_leq(times, 1000);
}

Test(arrays, memory_may_run_out_anywhere)
{
    static const int64_t values[] = {1, 2, 3, 4, 5};

    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        enum pace_status status = PACE_NO_MEMORY;
        long before = oom_live_blocks();
        struct arrays_list list = {NULL, 77, 7};

        for (int k = 0; status == PACE_NO_MEMORY; k++) {
            cr_assert_lt(k, 20, "%s", ways[w].name);
            cr_assert_eq(list.count, 77);
            cr_assert_eq(oom_live_blocks(), before, "%s leaks", ways[w].name);
            oom_after(k);
            status = make(&ways[w], values, 5, &list);
            oom_after(-1);
        }
        cr_assert_eq(status, PACE_OK);
        cr_assert_arr_eq(list.items, values, sizeof values, "%s", ways[w].name);
        free(list.items);
        cr_assert_eq(oom_live_blocks(), before);
    }
}

Test(arrays, memory_may_run_out_for_relocations)
{
    enum pace_status status = PACE_NO_MEMORY;
    long before = oom_live_blocks();
    uint64_t times = 77;

    for (int k = 0; status == PACE_NO_MEMORY; k++) {
        cr_assert_lt(k, 20);
        cr_assert_eq(times, 77);
        oom_after(k);
        status = arrays_count_relocations(3, true, &times);
        oom_after(-1);
        cr_assert_eq(oom_live_blocks(), before);
    }
    cr_assert_eq(status, PACE_OK);
}

struct call {
    const struct way *way;
    const int64_t *values;
    size_t count;
};

static void make_call(void *context)
{
    struct call *call = context;
    struct arrays_list list;

    if (make(call->way, call->values, call->count, &list) == PACE_OK) {
        free(list.items);
    }
}

Test(arrays, counted_work_grows_as_claimed)
{
    static const int64_t values[80000];

    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        size_t last = ways[w].class == PACE_N_SQUARED ? 10000 : 80000;
        struct pace_point points[10];
        struct pace_fit fit;
        size_t count = 0;
        /* The same sizes as in main.c, for the reason given there. */
        bool half = ways[w].growth.next == arrays_by_half;

        for (size_t n = half ? 80 : 625; n <= last; n *= half ? 5 : 2) {
            struct call call = {&ways[w], values, n};
            uint64_t units;

            cr_assert_eq(
                pace_work_run(UINT64_C(1000000000), make_call, &call, &units),
                PACE_OK);
            points[count++] =
                (struct pace_point){.n = (double)n, .cost = (double)units};
        }
        cr_assert_eq(pace_fit_growth(points, count, &fit), PACE_OK);
        cr_assert_eq(pace_fit_judge(&fit, ways[w].class), PACE_HOLDS, "%s: %s",
                     ways[w].name, pace_class_name(fit.best));
    }
}
