#include "demos/measuring/measuring.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "demos/measuring/clock_facts.h"
#include "demos/measuring/density.h"
#include "demos/measuring/figure.h"
#include "demos/measuring/repeats.h"
#include "demos/measuring/runs.h"
#include "demos/measuring/sins.h"
#include "lib/demo/demo.h"
#include "lib/measure/tally.h"
#include "tests/support/oom.h"

typedef uint64_t sum_fn(const int32_t values[], size_t count);

static sum_fn *const sums[] = {measuring_sum_large, measuring_sum_branch_free,
                               measuring_sum_unoptimised};

Test(measuring, every_way_adds_up_the_large_values)
{
    const int32_t values[] = {127, 128, 0, 255, 129, 1};
    /* of the first 0, 1, ... 6 values */
    const uint64_t expected[] = {0, 0, 128, 128, 383, 512, 512};

    for (size_t s = 0; s < PACE_COUNT(sums); s++) {
        for (size_t count = 0; count < PACE_COUNT(expected); count++) {
            cr_assert_eq(sums[s](values, count), expected[count],
                         "way %zu of %zu values", s, count);
        }
    }
}

Test(measuring, every_way_looks_at_each_value_once)
{
    struct measuring_input *input = measuring_input_new(1000, 1);
    pace_run_fn *const runs[] = {measuring_run_shuffled, measuring_run_sorted,
                                 measuring_run_branch_free,
                                 measuring_run_unoptimised};

    for (size_t i = 0; i < PACE_COUNT(runs); i++) {
        pace_tally_reset();
        cr_assert_eq(runs[i](input), runs[0](input));
        /* runs[0] looked at them as well, whichever ran first. */
        cr_assert_eq(pace_tally_value("looked_at"), 2000);
    }
    free(input);
}

Test(measuring, the_element_is_the_one_in_the_middle)
{
    const int32_t values[] = {7, 8, 9, 10};

    cr_assert_eq(measuring_element(values, 0), 0);
    cr_assert_eq(measuring_element(values, 1), 7);
    cr_assert_eq(measuring_element(values, 3), 8);
    cr_assert_eq(measuring_element(values, 4), 9);
}

/* 1,000 * 999 / 2 and 2,000 * 1,999 / 2: the true ratio is 4.002. */
Test(measuring, every_pair_is_compared_once)
{
    const struct {
        size_t count;
        uint64_t comparisons;
    } cases[] = {{0, 0}, {1, 0}, {2, 1}, {1000, 499500}, {2000, 1999000}};
    int32_t *values = calloc(2000, sizeof *values);

    for (size_t c = 0; c < PACE_COUNT(cases); c++) {
        pace_tally_reset();
        /* All are 0, so all pairs are equal. */
        cr_assert_eq(measuring_equal_pairs(values, cases[c].count),
                     cases[c].comparisons);
        cr_assert_eq(pace_tally_value("comparisons"), cases[c].comparisons);
    }
    free(values);
    cr_assert_eq(measuring_equal_pairs((const int32_t[]){3, 1, 3, 3, 2, 1}, 6),
                 4);
}

Test(measuring, a_ring_passes_every_place_once)
{
    const size_t counts[] = {0, 1, 2, 1000};

    for (size_t c = 0; c < PACE_COUNT(counts); c++) {
        struct measuring_input *input = measuring_input_new(counts[c], c);
        uint64_t count = counts[c];

        pace_tally_reset();
        cr_assert_eq(measuring_run_follow(input),
                     count ? count * (count - 1) / 2 : 0);
        cr_assert_eq(pace_tally_value("steps"), count);
        for (size_t steps = 1, place = 0; steps <= count; steps++) {
            place = input->next[place];
            /* Not back before the end. */
            cr_assert_eq(place == 0, steps == count);
        }
        free(input);
    }
}

Test(measuring, sorted_holds_the_same_values_in_order)
{
    struct measuring_input *input = measuring_input_new(1000, 5);
    int64_t balance[MEASURING_LIMIT] = {0};

    for (size_t i = 0; i < 1000; i++) {
        cr_assert(i == 0 || input->sorted[i - 1] <= input->sorted[i]);
        balance[input->shuffled[i]]++;
        balance[input->sorted[i]]--;
    }
    for (size_t value = 0; value < MEASURING_LIMIT; value++) {
        cr_assert_eq(balance[value], 0);
    }
    free(input);
}

Test(measuring, an_input_leaks_nothing_when_memory_runs_out)
{
    struct measuring_input *input = NULL;

    for (int allowed = 0; !input; allowed++) {
        cr_assert(allowed < 100);
        oom_after(allowed);
        input = measuring_input_new(100, 1);
        oom_after(-1);
        cr_assert_eq(oom_live_blocks(), input ? 1 : 0);
    }
    free(input);
}

/* Three values, far apart: three bells of a third each. */
Test(measuring, a_density_has_an_area_of_one)
{
    enum {
        POINTS = 4001
    };
    const double values[] = {100, 1000, 10000};
    static double at[POINTS];
    static double density[POINTS];
    double step = log(1e8) / (POINTS - 1);
    double area = 0;

    for (size_t p = 0; p < POINTS; p++) {
        at[p] = 0.1 * exp(step * (double)p);
    }
    cr_assert_eq(measuring_density(values, 3, at, POINTS, density), PACE_OK);
    for (size_t p = 0; p < POINTS; p++) {
        area += density[p] * step;
    }
    cr_assert_float_eq(area, 1, 1e-6);
}

/*
 * ln 1, ln e, ln e^2 are 0, 1, 2: deviation 1, quartiles 1 apart, so the bells
 * are 0.9 * 1 / 1.34 * 3^-0.2 = 0.539155 wide.  At the middle one, with u =
 * 1 / 0.539155: (1 + 2 exp(-u^2 / 2)) / (3 * 0.539155 * sqrt(2 pi)).
 */
Test(measuring, a_density_is_a_sum_of_bells_of_silvermans_width)
{
    const double values[] = {exp(2), 1, exp(1)};
    const double at = exp(1);
    double density;

    cr_assert_eq(measuring_density(values, 3, &at, 1, &density), PACE_OK);
    cr_assert_float_eq(density, 0.334974, 1e-5, "%.6f", density);
}

Test(measuring, a_density_of_equal_values_is_narrow_but_finite)
{
    const double values[] = {5, 5, 5, 5};
    const double at[] = {5, 5.5};
    double density[2];

    cr_assert_eq(measuring_density(values, 4, at, 2, density), PACE_OK);
    cr_assert(isfinite(density[0]) && density[0] > 50);
    cr_assert_float_eq(density[1], 0, 1e-9);
    cr_assert_eq(measuring_density(values, 1, at, 2, density), PACE_OK);
    cr_assert(isfinite(density[0]));
}

Test(measuring, a_density_refuses_what_has_no_logarithm)
{
    const double values[] = {5, 0};
    const double at = 5;
    double density = 42;

    cr_assert_eq(measuring_density(values, 0, &at, 1, &density),
                 PACE_BAD_INPUT);
    cr_assert_eq(measuring_density(values, 2, &at, 1, &density),
                 PACE_BAD_INPUT);
    oom_after(0);
    cr_assert_eq(measuring_density(values, 1, &at, 1, &density),
                 PACE_NO_MEMORY);
    oom_after(-1);
    cr_assert_eq(density, 42);
}

/* A clock of which every reading takes as long as the last, or every tenth. */
struct ticking {
    uint64_t now_ns;
    uint64_t readings;
    uint64_t slow_every; /* 0: none is slow */
};

static uint64_t tick(void *context)
{
    struct ticking *clock = context;

    clock->readings++;
    clock->now_ns +=
        clock->slow_every && clock->readings % clock->slow_every == 0 ? 1000
                                                                      : 25;
    return clock->now_ns;
}

static uint64_t no_switches(void *context)
{
    (void)context;
    return 0;
}

static struct pace_clock clock_of(struct ticking *ticking)
{
    return (struct pace_clock){tick, tick, no_switches, ticking};
}

/* Nothing but the readings takes time on it, so that is all that is seen. */
Test(measuring, timing_an_element_once_times_the_clock)
{
    struct ticking ticking = {0};
    struct pace_clock clock = clock_of(&ticking);
    const struct pace_meter meter = {.clock = &clock, .batch_ns = 50};
    struct measuring_clock_facts facts;

    cr_assert_eq(measuring_clock_facts_find(&meter, 1, &facts), PACE_OK);
    cr_assert_float_eq(facts.step_ns, 25, 1e-9);
    cr_assert_float_eq(facts.cost_ns, 25, 1e-9);
    cr_assert_float_eq(facts.once_ns, 25, 1e-9);
    cr_assert_float_eq(facts.one_shot.min, 1, 1e-9);
    cr_assert_float_eq(facts.one_shot.max, 1, 1e-9);
    /* What a clock cannot see, a count can. */
    cr_assert_float_eq(facts.counted_ratio, 4.002002, 1e-6);
}

static uint64_t still(void *context)
{
    (void)context;
    return 7;
}

Test(measuring, a_clock_that_stands_still_is_refused)
{
    const struct pace_clock clock = {still, still, no_switches, NULL};
    const struct pace_meter meter = {.clock = &clock, .batch_ns = 50};
    struct measuring_clock_facts facts = {.step_ns = 42};

    cr_assert_eq(measuring_clock_facts_find(&meter, 1, &facts),
                 PACE_UNAVAILABLE);
    cr_assert_eq(facts.step_ns, 42);
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(measuring, clock_facts_leak_nothing_when_memory_runs_out)
{
    struct ticking ticking = {0};
    struct pace_clock clock = clock_of(&ticking);
    const struct pace_meter meter = {.clock = &clock, .batch_ns = 50};
    enum pace_status status = PACE_NO_MEMORY;

    for (int allowed = 0; status; allowed++) {
        struct measuring_clock_facts facts = {.step_ns = 42};

        cr_assert(allowed < 1000);
        oom_after(allowed);
        status = measuring_clock_facts_find(&meter, 1, &facts);
        oom_after(-1);
        cr_assert(status == PACE_OK ||
                  (status == PACE_NO_MEMORY && facts.step_ns == 42));
        cr_assert_eq(oom_live_blocks(), 0);
    }
}

/* Two readings a run: 1 in 8 readings is slow, so 1 in 4 runs is. */
Test(measuring, slow_runs_show_in_the_tail_and_not_in_the_median)
{
    static struct measuring_repeats warm, cold;
    struct ticking ticking = {.slow_every = 8};
    struct pace_clock clock = clock_of(&ticking);
    struct measuring_input *input = measuring_input_new(10, 1);

    cr_assert_eq(measuring_repeats_find(&clock, input, 4096, &warm, &cold),
                 PACE_OK);
    cr_assert_float_eq(warm.summary.min, 25, 1e-9);
    cr_assert_float_eq(warm.summary.median, 25, 1e-9);
    cr_assert_float_eq(warm.p90, 1000, 1e-9);
    cr_assert_float_eq(warm.summary.max, 1000, 1e-9);
    cr_assert_float_eq(cold.p90, 1000, 1e-9);
    oom_after(0);
    cr_assert_eq(measuring_repeats_find(&clock, input, 0, &warm, &cold),
                 PACE_NO_MEMORY);
    oom_after(-1);
    free(input);
    cr_assert_eq(oom_live_blocks(), 0);
}

static struct measuring_repeats drawn[2];

/* 1,000 runs from 1,000 ns on, and a straggler. */
static void draw_repeats(void)
{
    for (size_t l = 0; l < 2; l++) {
        for (size_t i = 0; i < MEASURING_RUNS; i++) {
            drawn[l].ns[i] = (double)(1000 * (l + 1) + i % 100);
        }
        drawn[l].ns[7] = 1e9;
        cr_assert_eq(pace_stats_summarize(drawn[l].ns, MEASURING_RUNS,
                                          &drawn[l].summary),
                     PACE_OK);
    }
}

static void read_line(const char *path, int number, char line[400])
{
    FILE *stream = fopen(path, "r");

    cr_assert_not_null(stream, "%s", path);
    for (int i = 0; i < number; i++) {
        cr_assert_not_null(fgets(line, 400, stream));
    }
    fclose(stream);
}

Test(measuring, the_picture_counts_the_stragglers_that_it_leaves_out)
{
    char dir[] = "/tmp/pace-measuring-XXXXXX";
    char path[64];
    char line[400];

    draw_repeats();
    cr_assert_not_null(mkdtemp(dir));
    cr_assert_eq(measuring_figure_write(&drawn[0], &drawn[1], dir), PACE_OK);
    snprintf(path, sizeof path, "%s/measuring_dist.figure.csv", dir);
    read_line(path, 2, line);
    cr_assert(strstr(line, "The same job took from 1.00 us to 1.00 s"), "%s",
              line);
    cr_assert(strstr(line, "2 of 2,000 runs lie beyond"), "%s", line);
    snprintf(path, sizeof path, "%s/measuring_dist.ticks.csv", dir);
    read_line(path, 2, line);
    cr_assert_str_eq(line, "1000,1 us\n");
    read_line(path, 3, line);
    cr_assert_str_eq(line, "1500,1.5 us\n");
    snprintf(path, sizeof path, "rm -r %s", dir);
    cr_assert_eq(system(path), 0);
}

Test(measuring, a_picture_that_cannot_be_made_is_reported)
{
    draw_repeats();
    cr_assert_eq(measuring_figure_write(&drawn[0], &drawn[1], "/dev/null/x"),
                 PACE_CANNOT_CREATE);
    for (int allowed = 0; allowed < 4; allowed++) {
        oom_after(allowed);
        cr_assert_eq(
            measuring_figure_write(&drawn[0], &drawn[1], "/dev/null/x"),
            PACE_NO_MEMORY);
        oom_after(-1);
        cr_assert_eq(oom_live_blocks(), 0);
    }
    drawn[0].ns[0] = 0;
    drawn[0].summary.min = 0;
    cr_assert_eq(measuring_figure_write(&drawn[0], &drawn[1], "/dev/null/x"),
                 PACE_UNAVAILABLE);
}

Test(measuring, every_sin_is_judged_and_no_build_that_optimises_not_is_blamed)
{
    static struct measuring_repeats warm, cold;
    struct measuring_clock_facts facts = {
        .one_shot = {.min = 2, .max = 6}, .batch_ratio = 4, .counted_ratio = 4};
    const struct measuring_evidence evidence = {&facts, &warm, &cold};
    struct ticking ticking = {0};
    struct pace_clock clock = clock_of(&ticking);
    const struct pace_meter meter = {.clock = &clock, .batch_ns = 50};
    struct measuring_sin sins[MEASURING_SINS];

    warm.summary.median = 10;
    cold.summary.median = 15;
    cr_assert_eq(measuring_sins_find(&meter, 1, &evidence, sins), PACE_OK);
    /* 4 / 2 is further off than 6 / 4. */
    cr_assert_float_eq(sins[MEASURING_ONE_SHOT].said, 2, 1e-9);
    cr_assert_float_eq(sins[MEASURING_ONE_SHOT].off_by, 2, 1e-9);
    cr_assert_float_eq(sins[MEASURING_COLD_START].off_by, 1.5, 1e-9);
    for (size_t i = 0; i < MEASURING_SINS; i++) {
        cr_assert_not_null(sins[i].name);
        cr_assert_not_null(sins[i].why);
        cr_assert(sins[i].off_by > 0);
    }
    /* The tests link the counting build, which is compiled with -O0. */
    cr_assert_not(measuring_is_optimised());
    cr_assert_str_eq(sins[MEASURING_UNOPTIMISED].why,
                     "the honest build is unoptimised as well");
    cr_assert_eq(oom_live_blocks(), 0);
}
