#include "lib/demo/probe.h"

#include <criterion/criterion.h>
#include <string.h>

#include "tests/support/toy.h"

static const struct pace_meter meter = {.clock = &toy_clock,
                                        .batch_ns = 200000};
static char said[512];

static enum pace_status probe(
    enum pace_status (*call)(struct pace_plan *, const struct pace_meter *,
                             FILE *),
    struct pace_plan *plan)
{
    FILE *err = fmemopen(said, sizeof said, "w");
    enum pace_status status = call(plan, &meter, err);

    fclose(err);
    return status;
}

Test(probe, answers_are_kept_and_long_calls_are_skipped)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);

    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(probe(pace_probe_calls, &plan), PACE_OK);
    cr_assert_eq(plan.cells[6].answer, 640);
    cr_assert_eq(plan.cells[6].skip, PACE_NOT_SKIPPED);
    /* 160^2 us = 25.6 ms, three passes: 77 ms of a share of 100 ms, of which
     * smaller sizes took 31; 80^2 us fits. */
    cr_assert_eq(plan.cells[7 + 3].skip, PACE_NOT_SKIPPED);
    cr_assert_eq(plan.cells[7 + 4].skip, PACE_SKIP_TIME);
    cr_assert_float_eq(plan.cells[7 + 4].predicted, 0.0256, 1e-9);
    cr_assert_eq(plan.cells[7 + 6].skip, PACE_SKIP_TIME);
    pace_plan_release(&plan);
}

Test(probe, a_long_call_gets_fewer_passes)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);

    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(probe(pace_probe_calls, &plan), PACE_OK);
    cr_assert_eq(plan.cells[0].passes, 5);
    cr_assert_eq(plan.cells[7 + 3].passes, 3, "6.4 ms a call");
    pace_plan_release(&plan);
}

Test(probe, variants_that_disagree_are_named_with_their_answers)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    toy.demo.sizes = (struct pace_sizes){.first = 10, .last = 10, .ratio = 2};
    toy_lie(true);

    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(probe(pace_probe_calls, &plan), PACE_DISAGREE);
    cr_assert_str_eq(said, "toy: variants disagree at n = 10: linear says 10, "
                           "quadratic says 11\n");
    toy.variants[1].approximate = true;
    cr_assert_eq(probe(pace_probe_calls, &plan), PACE_OK);
    toy.variants[1].approximate = false;
    toy.variants[1].job = "another";
    cr_assert_eq(probe(pace_probe_calls, &plan), PACE_OK);
    pace_plan_release(&plan);
}

static pace_run_fn *linear;

/* F(n) us, which is 1.618^n, as naive recursion takes. */
static uint64_t fibonacci(void *state)
{
    size_t n = *(const size_t *)state;
    size_t current = 0;
    size_t next = 1;

    for (size_t i = 0; i < n; i++) {
        size_t sum = current + next;

        current = next;
        next = sum;
    }
    return linear(&current);
}

/* F(28) us are 0.32 s; as 2^n from n = 5, it would be 42 s. */
Test(probe, an_exponential_is_foretold_from_more_than_one_size)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    linear = toy.variants[0].run;
    toy.variants[0].run = fibonacci;
    toy.variants[0].claim = PACE_C_TO_N;
    toy.variants[0].sizes =
        (struct pace_sizes){.first = 5, .last = 35, .step = 5};
    toy.options.selected[1] = false;
    toy.options.size_count = 1;
    toy.options.sizes[0] = 28;
    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(probe(pace_probe_foretell, &plan), PACE_OK, "%s", said);
    pace_plan_release(&plan);

    toy.options.sizes[0] = 35;
    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(probe(pace_probe_foretell, &plan), PACE_OVER_BUDGET);
    cr_assert_str_eq(said, "toy: linear at n = 35 would take about 9.23 s a "
                           "call, and the run more than its 10.0 s: try "
                           "smaller --sizes, fewer --variants or a larger "
                           "--budget\n");
    pace_plan_release(&plan);
}

/* From 320 on it takes 2,000 times as long as linear. */
static uint64_t surprise(void *state)
{
    size_t n = *(const size_t *)state;
    uint64_t answer = 0;

    for (int i = 0; i < (n < 320 ? 1 : 2000); i++) {
        answer = linear(state);
    }
    return answer;
}

Test(probe, a_call_is_not_repeated_that_was_much_longer_than_foretold)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    linear = toy.variants[0].run;
    toy.variants[0].run = surprise;
    /* 0.32 ms are foretold, and 0.64 s three times are more than 1 s of 10. */
    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(probe(pace_probe_calls, &plan), PACE_OK);
    cr_assert_eq(plan.cells[4].skip, PACE_NOT_SKIPPED);
    cr_assert_eq(plan.cells[5].skip, PACE_SKIP_TIME);
    cr_assert_float_eq(plan.cells[5].predicted, 0.64, 1e-9);
    cr_assert_eq(plan.cells[6].skip, PACE_SKIP_TIME);
    pace_plan_release(&plan);
}

static uint64_t answer_tens(void *state)
{
    size_t n = *(const size_t *)state;

    return n == 20 || n == 40 ? PACE_NO_ANSWER : n;
}

Test(probe, no_answer_is_no_disagreement)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    toy.variants[1].run = answer_tens;

    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(probe(pace_probe_calls, &plan), PACE_OK, "%s", said);
    cr_assert_eq(plan.cells[7 + 0].skip, PACE_NOT_SKIPPED);
    cr_assert_eq(plan.cells[7 + 1].skip, PACE_SKIP_ANSWER);
    cr_assert_eq(plan.cells[7 + 2].skip, PACE_SKIP_ANSWER);
    /* Another input may do. */
    cr_assert_eq(plan.cells[7 + 3].skip, PACE_NOT_SKIPPED);
    pace_plan_release(&plan);
}

Test(probe, explicit_sizes_are_never_skipped_but_refused_before_they_start)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    toy.options.size_count = 1;
    toy.options.sizes[0] = 300;

    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(probe(pace_probe_foretell, &plan), PACE_OK);
    cr_assert_eq(probe(pace_probe_calls, &plan), PACE_OK);
    cr_assert_eq(plan.cells[1].skip, PACE_NOT_SKIPPED);
    pace_plan_release(&plan);

    toy.options.sizes[0] = 10000;
    cr_assert_eq(pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr),
                 0);
    cr_assert_eq(probe(pace_probe_foretell, &plan), PACE_OVER_BUDGET);
    cr_assert_str_eq(said, "toy: quadratic at n = 10,000 would take about "
                           "1.67 min a call, and the run more than its "
                           "10.0 s: try smaller --sizes, fewer --variants or "
                           "a larger --budget\n");
    pace_plan_release(&plan);
}
