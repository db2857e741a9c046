#include "lib/demo/gather.h"

#include <criterion/criterion.h>
#include <string.h>

#include "lib/demo/probe.h"
#include "lib/demo/timing.h"
#include "tests/support/oom.h"
#include "tests/support/toy.h"

static const struct pace_meter meter = {.clock = &toy_clock,
                                        .batch_ns = 200000};

static struct toy toy;
static struct pace_plan plan;
static struct pace_outcome outcome;

/* A toy run with both variants measured, n = 10 to 160. */
static void measure(void)
{
    struct pace_progress progress;

    toy_make(&toy);
    toy.demo.sizes.last = 160;
    toy.options.budget_s = 1000;
    toy.options.quiet = true;
    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(pace_probe_calls(&plan, &meter, stderr), 0);
    cr_assert_eq(pace_timing_measure(&plan, &meter, &progress), 0);
}

static void release(void)
{
    pace_outcome_release(&outcome);
    pace_plan_release(&plan);
}

/* Work of the linear variant at n = 10 to 160, as its twin would count it:
 * 2n + 3 units. */
static struct pace_count items[5];
static struct pace_counts counts = {.items = items, .count = 5};

static void count(void)
{
    for (size_t i = 0; i < 5; i++) {
        uint64_t n = UINT64_C(10) << i;

        items[i] = (struct pace_count){.n = (size_t)n,
                                       .meter = "work",
                                       .unit = "units",
                                       .value = 2 * n + 3,
                                       .answer = n};
    }
}

Test(gather, every_cell_has_a_row_of_cpu_time_and_one_of_the_wall_clock,
     .init = measure, .fini = release)
{
    count();
    cr_assert_eq(pace_gather(&plan, &counts, &outcome), PACE_OK);
    cr_assert_eq(outcome.row_count, 2 * 10 + 5);
    const struct pace_row *row = pace_outcome_row(&outcome, 1, 40, "time");

    cr_assert_not_null(row);
    cr_assert_float_eq(row->summary.median, 1600000, 1e-6);
    cr_assert_str_eq(row->unit, "ns");
    cr_assert_eq(row->answer, 40);
    row = pace_outcome_row(&outcome, 0, 160, "work");
    cr_assert_float_eq(row->summary.min, 323, 0);
    cr_assert_null(pace_outcome_row(&outcome, 1, 160, "work"));
}

Test(gather, laws_are_found_for_each_meter_with_rows, .init = measure,
     .fini = release)
{
    count();
    cr_assert_eq(pace_gather(&plan, &counts, &outcome), PACE_OK);
    cr_assert_eq(pace_outcome_law(&outcome, 0, "work")->fit.best, PACE_N);
    cr_assert_eq(pace_outcome_law(&outcome, 0, "time")->fit.best, PACE_N);
    cr_assert_eq(pace_outcome_law(&outcome, 1, "time")->fit.best,
                 PACE_N_SQUARED);
    cr_assert_eq(pace_outcome_law(&outcome, 1, "time")->verdict, PACE_HOLDS);
    cr_assert_null(pace_outcome_law(&outcome, 1, "work"));
}

Test(gather, a_count_with_another_answer_is_a_disagreement, .init = measure,
     .fini = release)
{
    char said[256];
    FILE *err = fmemopen(said, sizeof said, "w");

    count();
    cr_assert_eq(pace_gather_check(&plan, &counts, stderr), PACE_OK);
    items[2].answer = 41;
    cr_assert_eq(pace_gather_check(&plan, &counts, err), PACE_DISAGREE);
    fclose(err);
    cr_assert_str_eq(said, "toy: linear at n = 40 says 40, and 41 when "
                           "counted\n");
}

Test(gather, memory_may_run_out_at_every_allocation, .init = measure,
     .fini = release)
{
    enum pace_status status = PACE_NO_MEMORY;
    long before = oom_live_blocks();

    count();
    for (int k = 0; status; k++) {
        oom_after(k);
        status = pace_gather(&plan, &counts, &outcome);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
        cr_assert(!status || oom_live_blocks() == before);
        cr_assert_lt(k, 100);
    }
}
