#include "lib/measure/meter.h"

#include <criterion/criterion.h>

#include "tests/support/fake_clock.h"
#include "tests/support/oom.h"

#define BATCH_NS 200000

static struct fake_clock fake;

/* An input that knows what happened to it. */
struct subject {
    uint64_t cost_ns;       /* of a call */
    uint64_t first_cost_ns; /* of the first call */
    uint64_t runs;
    uint64_t resets;
    bool fresh; /* reset, and not run since */
};

/* Whom the runs and resets below happened to, in order. */
static struct subject *history[64];
static size_t history_count;

static void remember(struct subject *subject)
{
    if (history_count < 64) {
        history[history_count++] = subject;
    }
}

static uint64_t run_subject(void *state)
{
    struct subject *subject = state;

    fake_clock_work(&fake, subject->runs == 0 && subject->first_cost_ns
                               ? subject->first_cost_ns
                               : subject->cost_ns);
    subject->runs++;
    remember(subject);
    return 1;
}

static uint64_t run_destroying(void *state)
{
    struct subject *subject = state;

    cr_assert(subject->fresh, "an input that was not reset");
    subject->fresh = false;
    return run_subject(state);
}

static void reset_subject(void *state)
{
    struct subject *subject = state;

    /* If it were timed, it would show. */
    fake_clock_work(&fake, 1000000);
    subject->fresh = true;
    subject->resets++;
}

/* Sets up a cell of one input. */
#define CELL(subject)                                                          \
    {                                                                          \
        .run = run_subject, .inputs = (void *[]){&(subject)}, .input_count = 1 \
    }

Test(meter, calibration_doubles_until_a_batch_is_long_enough)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 1000};
    struct pace_cell cell = CELL(subject);

    pace_meter_calibrate(&meter, &cell);
    /* 1 + 2 + ... + 256 calls, and the 256 (256 us) once more. */
    cr_assert_eq(subject.runs, 511 + 256);
    cr_assert_eq(cell.repeats, 200);
    cr_assert_eq(cell.call_ns, 1000);
    cr_assert_eq(cell.samples.count, 0);
}

Test(meter, a_visit_is_one_batch_to_warm_up_and_one_that_counts)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 1000};
    struct pace_cell cell = CELL(subject);

    pace_meter_calibrate(&meter, &cell);
    for (size_t visit = 0; visit < 3; visit++) {
        subject.runs = 0;
        cr_assert_eq(pace_meter_visit(&meter, &cell), PACE_OK);
        cr_assert_eq(subject.runs, 400);
        cr_assert_eq(cell.samples.count, visit + 1);
        cr_assert_eq(cell.samples.items[visit].repeats, 200);
        cr_assert_eq(cell.samples.items[visit].wall_ns, 200000);
        cr_assert_eq(cell.samples.items[visit].cpu_ns, 200000);
        cr_assert_eq(cell.samples.items[visit].involuntary_switches, 0);
    }
    pace_samples_release(&cell.samples);
}

Test(meter, a_visit_calibrates_what_is_not_calibrated)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 1000};
    struct pace_cell cell = CELL(subject);

    cr_assert_eq(pace_meter_visit(&meter, &cell), PACE_OK);
    cr_assert_eq(cell.repeats, 200);
    cr_assert_eq(subject.runs, 511 + 256 + 400);
    pace_samples_release(&cell.samples);
}

Test(meter, what_is_slow_at_first_is_warm_when_it_counts)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 1000};
    struct pace_cell cell = CELL(subject);

    pace_meter_calibrate(&meter, &cell);
    subject.runs = 0;
    subject.first_cost_ns = 150000;
    cr_assert_eq(pace_meter_visit(&meter, &cell), PACE_OK);
    cr_assert_eq(cell.samples.items[0].cpu_ns, 200000);
    pace_samples_release(&cell.samples);
}

Test(meter, a_slow_first_call_does_not_pass_for_the_cost_of_a_call)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 1000, .first_cost_ns = 300000};
    struct pace_cell cell = CELL(subject);

    pace_meter_calibrate(&meter, &cell);
    cr_assert_eq(cell.repeats, 200);
    cr_assert_eq(cell.call_ns, 1000);
}

Test(meter, a_call_longer_than_a_batch_is_a_batch_without_warm_up)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = UINT64_C(5000000000)};
    struct pace_cell cell = CELL(subject);

    pace_meter_calibrate(&meter, &cell);
    cr_assert_eq(subject.runs, 1, "5 s are not spent twice to be sure");
    cr_assert_eq(cell.repeats, 1);
    cr_assert_eq(cell.call_ns, UINT64_C(5000000000));
    cr_assert_eq(pace_meter_visit(&meter, &cell), PACE_OK);
    cr_assert_eq(subject.runs, 2);
    cr_assert_eq(cell.samples.items[0].repeats, 1);
    cr_assert_eq(cell.samples.items[0].cpu_ns, UINT64_C(5000000000));
    pace_samples_release(&cell.samples);
}

Test(meter, a_call_of_just_a_batch_is_alone_and_one_shorter_is_warmed_up)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject exact = {.cost_ns = BATCH_NS};
    struct subject shorter = {.cost_ns = BATCH_NS - 1};
    struct pace_cell exact_cell = CELL(exact);
    struct pace_cell shorter_cell = CELL(shorter);

    cr_assert_eq(pace_meter_visit(&meter, &exact_cell), PACE_OK);
    cr_assert_eq(exact_cell.repeats, 1);
    cr_assert_eq(exact.runs, 2 + 1);
    cr_assert_eq(pace_meter_visit(&meter, &shorter_cell), PACE_OK);
    cr_assert_eq(shorter_cell.repeats, 1);
    cr_assert_eq(shorter.runs, 1 + 2 + 2 + 2);
    pace_samples_release(&exact_cell.samples);
    pace_samples_release(&shorter_cell.samples);
}

Test(meter, a_clock_that_stands_still_ends_the_doubling)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 0};
    struct pace_cell cell = CELL(subject);

    pace_meter_calibrate(&meter, &cell);
    cr_assert_eq(cell.repeats, 1 << 24);
    cr_assert_eq(cell.call_ns, 1);
}

Test(meter, inputs_take_turns_and_the_next_batch_goes_on)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject s[3] = {{0}};
    void *inputs[] = {&s[0], &s[1], &s[2]};
    struct pace_cell cell = {
        .run = run_subject, .inputs = inputs, .input_count = 3};

    cr_assert_eq(pace_meter_batch(&meter, &cell, 4).repeats, 4);
    cr_assert_eq(cell.next_input, 1);
    pace_meter_batch(&meter, &cell, 5);
    cr_assert_eq(cell.next_input, 0);
    cr_assert_eq(history_count, 9);
    for (size_t i = 0; i < 9; i++) {
        cr_assert_eq(history[i], &s[i % 3], "call %zu", i);
    }
}

Test(meter, an_interrupted_batch_says_so)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 1000};
    struct pace_cell cell = CELL(subject);

    fake.switches = 7;
    struct pace_sample calm = pace_meter_batch(&meter, &cell, 10);

    cr_assert_eq(calm.involuntary_switches, 0);
    cr_assert_eq(calm.wall_ns, 10000);
}

static uint64_t run_interrupted(void *state)
{
    fake_clock_interrupt(&fake, 4000000);
    return run_subject(state);
}

Test(meter, an_interruption_counts_on_the_wall_and_not_in_cpu_time)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 1000};
    struct pace_cell cell = CELL(subject);

    cell.run = run_interrupted;
    struct pace_sample sample = pace_meter_batch(&meter, &cell, 2);

    cr_assert_eq(sample.involuntary_switches, 2);
    cr_assert_eq(sample.cpu_ns, 2000);
    cr_assert_eq(sample.wall_ns, 2000 + 2 * 4000000);
}

Test(meter, calibration_goes_by_cpu_time)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 1000};
    struct pace_cell cell = CELL(subject);

    cell.run = run_interrupted;
    pace_meter_calibrate(&meter, &cell);
    cr_assert_eq(cell.repeats, 200);
}

Test(meter, resets_happen_before_the_batch_and_off_the_clock)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject s[5] = {{0}};
    void *inputs[] = {&s[0], &s[1], &s[2], &s[3], &s[4]};
    struct pace_cell cell = {.run = run_destroying,
                             .reset = reset_subject,
                             .inputs = inputs,
                             .input_count = 5};

    for (size_t i = 0; i < 5; i++) {
        s[i].cost_ns = 100;
    }
    cr_assert_eq(pace_meter_visit(&meter, &cell), PACE_OK);
    cr_assert_eq(cell.repeats, 5, "at most one run of each input");
    cr_assert_eq(cell.samples.items[0].repeats, 5);
    cr_assert_eq(cell.samples.items[0].cpu_ns, 500);
    cr_assert_eq(cell.samples.items[0].wall_ns, 500);
    for (size_t i = 0; i < 5; i++) {
        cr_assert_eq(s[i].resets, s[i].runs);
    }
    pace_samples_release(&cell.samples);
}

Test(meter, with_resets_a_batch_may_still_be_shorter_than_the_pool)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject s[5] = {{0}};
    void *inputs[] = {&s[0], &s[1], &s[2], &s[3], &s[4]};
    struct pace_cell cell = {.run = run_destroying,
                             .reset = reset_subject,
                             .inputs = inputs,
                             .input_count = 5};

    for (size_t i = 0; i < 5; i++) {
        s[i].cost_ns = 100000;
    }
    for (size_t visit = 0; visit < 7; visit++) {
        cr_assert_eq(pace_meter_visit(&meter, &cell), PACE_OK);
        cr_assert_eq(cell.samples.items[visit].repeats, 2);
        cr_assert_eq(cell.samples.items[visit].cpu_ns, 200000);
    }
    pace_samples_release(&cell.samples);
}

Test(meter, one_input_with_a_reset_is_warmed_up_too)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 100};
    struct pace_cell cell = CELL(subject);

    cell.run = run_destroying;
    cell.reset = reset_subject;
    cr_assert_eq(pace_meter_visit(&meter, &cell), PACE_OK);
    cr_assert_eq(cell.repeats, 1);
    cr_assert_eq(subject.runs, 3, "calibration, warm-up, timed");
    pace_samples_release(&cell.samples);
}

Test(meter, a_visit_out_of_memory_keeps_the_samples)
{
    struct pace_clock clock = fake_clock_of(&fake);
    struct pace_meter meter = {&clock, BATCH_NS};
    struct subject subject = {.cost_ns = 1000};
    struct pace_cell cell = CELL(subject);

    oom_after(0);
    cr_assert_eq(pace_meter_visit(&meter, &cell), PACE_NO_MEMORY);
    oom_after(-1);
    cr_assert_eq(cell.samples.count, 0);
    cr_assert_eq(oom_live_blocks(), 0);
    cr_assert_eq(pace_meter_visit(&meter, &cell), PACE_OK);
    cr_assert_eq(cell.samples.count, 1);
    pace_samples_release(&cell.samples);
}
