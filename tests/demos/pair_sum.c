#include "demos/pair_sum/pair_sum.h"

#include <stdlib.h>

#include <criterion/criterion.h>

#include "lib/demo/demo.h"
#include "lib/measure/rng.h"
#include "lib/measure/tally.h"
#include "lib/measure/work.h"

typedef pair_sum_total sum_fn(const int32_t values[], size_t count);

/* The claims of main.c again, so that changing one alone is noticed. */
static const struct way {
    const char *name;
    sum_fn *sum;
    enum pace_class class;
} ways[] = {
    {"all_pairs", pair_sum_all_pairs, PACE_N_SQUARED},
    {"half", pair_sum_half, PACE_N_SQUARED},
    {"vectors", pair_sum_vectors, PACE_N_SQUARED},
    {"closed_form", pair_sum_closed_form, PACE_N},
    {"blocked", pair_sum_blocked, PACE_N},
};

enum {
    SLOW_COUNT = 1000, /* as much as a way that is n^2 is given */
    LARGEST = 1000000
};

static void expect(const int32_t values[], size_t count,
                   pair_sum_total expected)
{
    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        if (ways[w].class == PACE_N_SQUARED && count > SLOW_COUNT) {
            continue;
        }
        cr_assert(ways[w].sum(values, count) == expected, "%s of %zu values",
                  ways[w].name, count);
    }
}

/* high * 2^64 + low */
static pair_sum_total wide(int64_t high, uint64_t low)
{
    pair_sum_total total = high;

    total *= INT64_C(1) << 32;
    total *= INT64_C(1) << 32;
    return total + low;
}

Test(pair_sum, without_a_pair_it_is_0)
{
    expect(NULL, 0, 0);
    expect((const int32_t[]){7}, 1, 0);
    expect((const int32_t[]){INT32_MIN}, 1, 0);
}

Test(pair_sum, few_values_by_hand)
{
    expect((const int32_t[]){5, 7}, 2, 70);
    expect((const int32_t[]){1, 2, 3}, 3, 22);
    expect((const int32_t[]){-1, 1}, 2, -2);
    expect((const int32_t[]){0, 0, 9}, 3, 0);
    expect((const int32_t[]){4, 4, 4}, 3, 96);
    expect((const int32_t[]){-3, 10, -2}, 3, -88);
}

Test(pair_sum, passes_64_bits_without_loss)
{
    /* 2 * 2^62, which is one more than an int64_t holds */
    expect((const int32_t[]){INT32_MIN, INT32_MIN}, 2,
           wide(0, UINT64_C(1) << 63));
    /* -2 * 2^31 * (2^31 - 1) */
    expect((const int32_t[]){INT32_MIN, INT32_MAX}, 2,
           -(INT64_C(1) << 62) - ((INT64_C(1) << 62) - (INT64_C(1) << 32)));
}

/* Values that take turns; the sums were computed with integers of any size
 * (Python), from (sum)^2 - sum of squares with count / 2 of each. */
static const struct turns {
    size_t count;
    int32_t even, odd;
    int64_t high;
    uint64_t low;
} turns[] = {
    {1000, INT32_MIN, INT32_MIN, 249750, 0},
    {1000, INT32_MAX, INT32_MAX, 249749, 18442453401381846616U},
    {1000, INT32_MIN, INT32_MAX, -250, 2147483897500U},
    {LARGEST, INT32_MIN, INT32_MIN, 249999750000, 0},
    {LARGEST, INT32_MAX, INT32_MAX, 249999749767, 3128369141620526528U},
    {LARGEST, INT32_MIN, INT32_MAX, -250000, 2147733647500000U},
};

Test(pair_sum, the_extremes_are_exact_up_to_a_million)
{
    int32_t *values = malloc(LARGEST * sizeof *values);

    cr_assert(values);
    for (size_t t = 0; t < PACE_COUNT(turns); t++) {
        for (size_t i = 0; i < turns[t].count; i++) {
            values[i] = i % 2 ? turns[t].odd : turns[t].even;
        }
        expect(values, turns[t].count, wide(turns[t].high, turns[t].low));
    }
    free(values);
}

/*
 * Ones but for a single value v: the (count - 1)(count - 2) pairs of ones give
 * 1 each, the 2(count - 1) pairs with v give v each.  Counts and places around
 * the ends of blocks, values around what a block takes without a second look.
 */
Test(pair_sum, one_odd_value_anywhere_in_a_block)
{
    static const size_t counts[] = {
        2,   7,   8,    9,    71,   72,  63,  64,   65,   127,  128, 255,
        256, 257, 2047, 2048, 2049, 513, 192, 2111, 2112, 2113, 4096};
    static const int32_t odd[] = {1023,  1024, -1024, -1025,     2047,
                                  -2047, 4095, -4096, INT32_MAX, INT32_MIN};
    int32_t values[4096];

    for (size_t c = 0; c < PACE_COUNT(counts); c++) {
        size_t count = counts[c];
        const size_t places[] = {0, count / 2, count - 1};

        for (size_t k = 0; k < PACE_COUNT(odd) * PACE_COUNT(places); k++) {
            int64_t ones = (int64_t)count - 1;
            int32_t v = odd[k / PACE_COUNT(places)];

            for (size_t i = 0; i < count; i++) {
                values[i] = 1;
            }
            values[places[k % PACE_COUNT(places)]] = v;
            expect(values, count, ones * (ones - 1) + 2 * ones * v);
        }
    }
}

/* n(n - 1) * v^2, with the largest values that a block of blocked (2048 values)
 * and of vectors (64) trusts to 32 bits. */
Test(pair_sum, a_block_full_of_the_largest_narrow_values_does_not_overflow)
{
    int32_t values[2048];

    for (size_t i = 0; i < 2048; i++) {
        values[i] = 1023;
    }
    expect(values, 2048, INT64_C(2048) * 2047 * 1023 * 1023);
    for (size_t i = 0; i < 2048; i++) {
        values[i] = -1024;
    }
    expect(values, 2048, INT64_C(2048) * 2047 * 1024 * 1024);
    for (size_t i = 0; i < 768; i++) {
        values[i] = -4095;
    }
    expect(values, 768, INT64_C(768) * 767 * 4095 * 4095);
}

static uint64_t products(sum_fn *sum, size_t count)
{
    static const int32_t values[1000];

    pace_tally_reset();
    sum(values, count);
    return pace_tally_value("products");
}

Test(pair_sum, counts_its_products)
{
    cr_assert_eq(products(pair_sum_all_pairs, 1000), 999000);
    cr_assert_eq(products(pair_sum_half, 1000), 499500);
    cr_assert_eq(products(pair_sum_closed_form, 1000), 1000);
    cr_assert_eq(products(pair_sum_vectors, 1000), 1000000);
    cr_assert_eq(products(pair_sum_blocked, 1000), 1000);
    cr_assert_eq(products(pair_sum_all_pairs, 2), 2);
    cr_assert_eq(products(pair_sum_half, 2), 1);
    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        cr_assert_eq(products(ways[w].sum, 0), 0, "%s", ways[w].name);
    }
    cr_assert_eq(products(pair_sum_all_pairs, 1), 0);
    cr_assert_eq(products(pair_sum_half, 1), 0);
}

struct call {
    sum_fn *sum;
    const int32_t *values;
    size_t count;
};

static void make_call(void *context)
{
    struct call *call = context;

    call->sum(call->values, call->count);
}

Test(pair_sum, counted_work_grows_as_claimed)
{
    static int32_t values[16000];

    cr_assert_eq(pace_rng_fill_i32(1, 1, 100, values, PACE_COUNT(values)),
                 PACE_OK);
    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        size_t last =
            ways[w].class == PACE_N_SQUARED ? 2000 : PACE_COUNT(values);
        struct pace_point points[8];
        struct pace_fit fit;
        size_t count = 0;

        for (size_t n = 125; n <= last; n *= 2) {
            struct call call = {ways[w].sum, values, n};
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
