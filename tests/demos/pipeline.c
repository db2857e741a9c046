#include "demos/pipeline/pipeline.h"

#include <criterion/criterion.h>

#include "tests/support/oom.h"

typedef bool list_fn(size_t n, struct pipeline_list *list);
typedef int64_t sum_fn(size_t n);

static const struct {
    list_fn *make;
    int blocks; /* allocated on the way */
} lists[] = {
    {pipeline_three_arrays, 3}, {pipeline_two_arrays, 2}, {pipeline_fused, 1}};

static sum_fn *const sums[] = {pipeline_streaming, pipeline_one_loop,
                               pipeline_blocks};

enum {
    LISTS = 3,
    SUMS = 3
};

/* Every way keeps `count` numbers, whose sum is this. */
static void expect(size_t n, size_t count, int64_t sum)
{
    for (int l = 0; l < LISTS; l++) {
        struct pipeline_list list;
        struct pipeline_stream stream = pipeline_stream(n);
        int64_t value;

        cr_assert(lists[l].make(n, &list));
        cr_expect_eq(list.count, count, "list %d of %zu: %zu", l, n,
                     list.count);
        cr_expect_eq(pipeline_list_sum(&list), sum);
        for (size_t i = 0; i < list.count; i++) {
            cr_assert(pipeline_stream_next(&stream, &value));
            cr_assert_eq(list.values[i], value);
        }
        cr_expect_not(pipeline_stream_next(&stream, &value));
        cr_expect_not(pipeline_stream_next(&stream, &value));
        pipeline_list_release(&list);
        cr_expect_null(list.values);
    }
    for (int s = 0; s < SUMS; s++) {
        cr_expect_eq(sums[s](n), sum, "sum %d of %zu", s, n);
    }
}

Test(pipeline, small_cases_by_hand)
{
    expect(0, 0, 0);
    expect(1, 1, 2);          /* 2 > 1 */
    expect(2, 1, 4);          /* 2 is not greater than 2 */
    expect(3, 2, 4 + 6);      /* of 2, 4, 6 */
    expect(4, 2, 6 + 8);      /* of 2, 4, 6, 8 */
    expect(5, 3, 6 + 8 + 10); /* of 2, 4, 6, 8, 10 */
}

Test(pipeline, a_million_by_formula)
{
    /* 2 * (500,001 + ... + 1,000,000) */
    expect(1000000, 500000, INT64_C(750000500000));
    expect(100001, 50001, INT64_C(7500250002));
}

/* Blocks of 256 and of 32, just full and just over; the border between what is
 * kept and what is not, n / 2, at every place of them. */
Test(pipeline, sums_of_every_length_agree)
{
    for (size_t n = 0; n < 1500; n++) {
        /* n - n/2 numbers, evenly from 2 (n/2 + 1) to 2 n */
        int64_t expected = (int64_t)((n - n / 2) * (n / 2 + 1 + n));

        for (int s = 0; s < SUMS; s++) {
            cr_assert_eq(sums[s](n), expected, "sum %d of %zu", s, n);
        }
    }
}

Test(pipeline, running_out_of_memory_leaves_nothing_behind)
{
    for (int l = 0; l < LISTS; l++) {
        for (int refused = 0; refused <= lists[l].blocks; refused++) {
            struct pipeline_list list = {.values = NULL};
            long before = oom_live_blocks();
            bool made;

            oom_after(refused);
            made = lists[l].make(10, &list);
            oom_after(-1);
            cr_expect_eq(made, refused == lists[l].blocks);
            pipeline_list_release(&list);
            cr_expect_eq(oom_live_blocks(), before);
        }
    }
}
