#include "lib/measure/compare.h"

#include <criterion/criterion.h>

#include "tests/support/fake_clock.h"
#include "tests/support/oom.h"

#define BATCH_NS 200000

static struct fake_clock fake;

/* Calls so far, of both variants: what a drifting machine goes by. */
static uint64_t calls;

/* Which variant ran, in order. */
static char history[4096];
static size_t history_length;

struct variant {
    char name;
    uint64_t cost_ns;
    uint64_t runs;
    bool drifts; /* every call, whoever makes it, costs 0.1 % more */
};

static uint64_t run_variant(void *state)
{
    struct variant *variant = state;
    uint64_t slowness = variant->drifts ? 1000 + calls : 1000;

    fake_clock_work(&fake, variant->cost_ns * slowness / 1000);
    calls++;
    variant->runs++;
    if (history_length + 1 < sizeof history) {
        history[history_length++] = variant->name;
    }
    return 1;
}

static void reset_nothing(void *state)
{
    (void)state;
}

/* Sets up a cell of one input, calibrated as it would be in a batch of
 * BATCH_NS. */
#define CELL(variant)                                                          \
    {                                                                          \
        .run = run_variant, .inputs = (void *[]){&(variant)},                  \
        .input_count = 1,                                                      \
        .repeats =                                                             \
            (variant).cost_ns < BATCH_NS ? BATCH_NS / (variant).cost_ns : 1,   \
        .call_ns = (variant).cost_ns                                           \
    }

static struct pace_comparison compare_costs(uint64_t first_ns,
                                            uint64_t second_ns, bool drifts)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', first_ns, 0, drifts};
    struct variant b = {'B', second_ns, 0, drifts};
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(b);
    struct pace_comparison out = {0};

    cr_assert_eq(pace_compare(&meter, &first, &second, 20, &out), PACE_OK);
    cr_assert_eq(out.pairs, 20);
    cr_assert_eq(first.samples.count + second.samples.count, 0);
    return out;
}

Test(compare, a_true_ratio_is_exact_while_the_machine_slows_down)
{
    /* Costs are whole ns at every slowness, so nothing is rounded. */
    struct pace_comparison c = compare_costs(21000, 20000, true);

    cr_assert_eq(calls, 160, "by the last, calls take 16 %% longer");
    cr_assert_float_eq(c.ratio, 1.05, 1e-12);
    cr_assert_float_eq(c.ratio_low, 1.05, 1e-12);
    cr_assert_float_eq(c.ratio_high, 1.05, 1e-12);
    cr_assert_eq(c.verdict, PACE_SECOND_FASTER);
}

Test(compare, the_faster_one_is_named)
{
    struct pace_comparison c = compare_costs(20000, 25000, false);

    cr_assert_float_eq(c.ratio, 0.8, 1e-12);
    cr_assert_eq(c.verdict, PACE_FIRST_FASTER);
    c = compare_costs(25000, 20000, false);
    cr_assert_float_eq(c.ratio, 1.25, 1e-12);
    cr_assert_eq(c.verdict, PACE_SECOND_FASTER);
}

Test(compare, equal_costs_are_too_close_to_call)
{
    struct pace_comparison c = compare_costs(20000, 20000, true);

    cr_assert_float_eq(c.ratio, 1.0, 1e-12);
    cr_assert_eq(c.verdict, PACE_TOO_CLOSE);
}

/* The second variant is 2 % slower in every other pair of 4 calls, and 1 %
 * faster in the others. */
static uint64_t run_wavering(void *state)
{
    struct variant *variant = state;

    fake_clock_work(&fake, calls / 4 % 2 == 0 ? 20400 : 19800);
    calls++;
    variant->runs++;
    return 1;
}

static uint64_t run_steady(void *state)
{
    (void)state;
    fake_clock_work(&fake, 20000);
    calls++;
    return 1;
}

Test(compare, ratios_on_both_sides_of_one_are_too_close_to_call)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant v = {.cost_ns = 20000};
    struct pace_cell first = CELL(v);
    struct pace_cell second = CELL(v);
    struct pace_comparison c;

    first.run = run_steady;
    first.repeats = 4;
    second.run = run_wavering;
    second.repeats = 4;
    cr_assert_eq(pace_compare(&meter, &first, &second, 21, &c), PACE_OK);
    cr_assert_float_eq(c.ratio, 20000.0 / 20400.0, 1e-12);
    cr_assert_float_eq(c.ratio_low, 20000.0 / 20400.0, 1e-12);
    cr_assert_float_eq(c.ratio_high, 20000.0 / 19800.0, 1e-12);
    cr_assert_eq(c.verdict, PACE_TOO_CLOSE);
}

Test(compare, pairs_run_first_second_second_first_at_equal_counts)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', 25000, 0, false}; /* 8 to a batch */
    struct variant b = {'B', 20000, 0, false}; /* 10 to a batch */
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(b);
    struct pace_comparison c;

    cr_assert_eq(pace_compare(&meter, &first, &second, 6, &c), PACE_OK);
    cr_assert_str_eq(history, "AABBBBAA" /* a quarter of 10 is 2 */
                              "AABBBBAA"
                              "AABBBBAA"
                              "AABBBBAA"
                              "AABBBBAA"
                              "AABBBBAA");
}

Test(compare, what_is_not_calibrated_is_calibrated_first)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', 2000, 0, false};
    struct variant b = {'B', 1000, 0, false};
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(b);
    struct pace_comparison c;

    first.repeats = 0;
    second.repeats = 0;
    cr_assert_eq(pace_compare(&meter, &first, &second, 6, &c), PACE_OK);
    cr_assert_eq(first.repeats, 100);
    cr_assert_eq(second.repeats, 200);
    cr_assert_float_eq(c.ratio, 2.0, 1e-12);
}

Test(compare, counts_differ_where_one_is_a_thousand_times_slower)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', 1000000, 0, false};
    struct variant b = {'B', 1000, 0, false};
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(b);
    struct pace_comparison c;

    cr_assert_eq(pace_compare(&meter, &first, &second, 6, &c), PACE_OK);
    cr_assert_eq(a.runs, 6 * 2 * 1);
    cr_assert_eq(b.runs, 6 * 2 * 50);
    cr_assert_float_eq(c.ratio, 1000.0, 1e-9);
}

Test(compare, counts_are_equal_up_to_a_factor_of_sixteen)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', 16000, 0, false};
    struct variant b = {'B', 1000, 0, false};
    struct variant slower = {'C', 16001, 0, false};
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(b);
    struct pace_cell third = CELL(slower);
    struct pace_comparison c;

    cr_assert_eq(pace_compare(&meter, &first, &second, 6, &c), PACE_OK);
    cr_assert_eq(a.runs, 6 * 2 * 50);
    cr_assert_eq(b.runs, 6 * 2 * 50);
    cr_assert_eq(pace_compare(&meter, &third, &second, 6, &c), PACE_OK);
    cr_assert_eq(slower.runs, 6 * 2 * 3, "a quarter of 12 to a batch");
}

Test(compare, calls_longer_than_a_batch_are_made_one_by_one)
{
    struct pace_comparison c =
        compare_costs(UINT64_C(9000000000), UINT64_C(3000000000), false);

    cr_assert_eq(calls, 20 * 4);
    cr_assert_float_eq(c.ratio, 3.0, 1e-12);
}

Test(compare, resets_limit_both_counts_to_the_pool)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', 1000, 0, false};
    struct variant b = {'B', 1000, 0, false};
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(b);
    void *pool[] = {&a, &a, &a};
    struct pace_comparison c;

    first.inputs = pool;
    first.input_count = 3;
    first.reset = reset_nothing;
    first.repeats = 3;
    cr_assert_eq(pace_compare(&meter, &first, &second, 6, &c), PACE_OK);
    cr_assert_eq(a.runs, 6 * 2 * 3);
    cr_assert_eq(b.runs, 6 * 2 * 3);
}

Test(compare, six_pairs_are_enough_and_five_are_not)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', 2000, 0, false};
    struct variant b = {'B', 1000, 0, false};
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(b);
    struct pace_comparison c = {.pairs = 77};

    cr_assert_eq(pace_compare(&meter, &first, &second, 0, &c), PACE_BAD_INPUT);
    cr_assert_eq(pace_compare(&meter, &first, &second, 5, &c), PACE_BAD_INPUT);
    cr_assert_eq(c.pairs, 77);
    cr_assert_eq(calls, 0);
    cr_assert_eq(pace_compare(&meter, &first, &second, 6, &c), PACE_OK);
    cr_assert_eq(c.verdict, PACE_SECOND_FASTER);
}

Test(compare, a_clock_that_stands_still_cannot_compare)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', 1, 0, false};
    struct variant b = {'B', 1, 0, false};
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(b);
    struct pace_comparison c = {.pairs = 77};

    a.cost_ns = 0;
    b.cost_ns = 0;
    first.repeats = 40;
    second.repeats = 40;
    cr_assert_eq(pace_compare(&meter, &first, &second, 6, &c),
                 PACE_UNAVAILABLE);
    cr_assert_eq(c.pairs, 77);
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(compare, running_out_of_memory_leaves_the_result_alone)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', 2000, 0, false};
    struct variant b = {'B', 1000, 0, false};
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(b);
    enum pace_status status = PACE_NO_MEMORY;
    int allowed = 0;

    for (; status == PACE_NO_MEMORY; allowed++) {
        struct pace_comparison c = {.pairs = 77};

        oom_after(allowed);
        status = pace_compare(&meter, &first, &second, 6, &c);
        oom_after(-1);
        cr_assert_eq(c.pairs, status ? 77 : 6);
        cr_assert_eq(oom_live_blocks(), 0);
    }
    cr_assert_eq(status, PACE_OK);
    cr_assert(allowed > 2, "some allocation was refused");
}

Test(compare, more_pairs_than_memory_can_hold_are_refused)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct variant a = {'A', 2000, 0, false};
    struct pace_cell first = CELL(a);
    struct pace_cell second = CELL(a);
    struct pace_comparison c;

    cr_assert_eq(pace_compare(&meter, &first, &second, SIZE_MAX, &c),
                 PACE_NO_MEMORY);
    cr_assert_eq(calls, 0);
}
