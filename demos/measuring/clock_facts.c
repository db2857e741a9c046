#include "demos/measuring/clock_facts.h"

#include <stdlib.h>

#include "demos/measuring/runs.h"
#include "lib/measure/compare.h"
#include "lib/measure/stats.h"

/* Enough for a mean: a millisecond at most. */
#define READS 1000

/* Few, for these are no close calls. */
#define PAIRS 12

/* Where answers go, so that no compiler may assume that they are unused. */
static volatile uint64_t sink;

struct inputs {
    struct measuring_input *single;
    struct measuring_input *twice;
};

static double pairs_of(double count)
{
    return count * (count - 1) / 2;
}

/* The smallest step seen, and the mean cost of a reading. */
static enum pace_status read_wall(const struct pace_clock *clock,
                                  struct measuring_clock_facts *facts)
{
    uint64_t first = clock->wall_ns(clock->context);
    uint64_t last = first;
    uint64_t step = UINT64_MAX;

    for (int i = 0; i < READS; i++) {
        uint64_t now = clock->wall_ns(clock->context);

        if (now > last && now - last < step) {
            step = now - last;
        }
        last = now;
    }
    if (last == first) {
        return PACE_UNAVAILABLE;
    }
    facts->step_ns = (double)step;
    facts->cost_ns = (double)(last - first) / READS;
    return PACE_OK;
}

static double cpu_reading_ns(const struct pace_clock *clock)
{
    uint64_t start = clock->wall_ns(clock->context);

    for (int i = 0; i < READS; i++) {
        (void)clock->cpu_ns(clock->context);
    }
    return (double)(clock->wall_ns(clock->context) - start) / READS;
}

/* One run between two readings of the wall clock, as a beginner times it. */
static double one_shot_ns(const struct pace_clock *clock, pace_run_fn *run,
                          void *input)
{
    uint64_t start = clock->wall_ns(clock->context);

    sink = run(input);
    return (double)(clock->wall_ns(clock->context) - start);
}

static enum pace_status time_element(const struct pace_meter *meter,
                                     struct measuring_input *input,
                                     struct measuring_clock_facts *facts)
{
    void *const inputs[] = {input};
    struct pace_cell cell = {
        .run = measuring_run_element, .inputs = inputs, .input_count = 1};
    double once[READS];
    struct pace_summary summary;
    struct pace_timing timing;
    enum pace_status status = PACE_OK;

    for (size_t i = 0; i < READS; i++) {
        once[i] = one_shot_ns(meter->clock, measuring_run_element, input);
    }
    for (int i = 0; !status && i < PAIRS; i++) {
        status = pace_meter_visit(meter, &cell);
    }
    if (!status) {
        status = pace_stats_timing(&cell.samples, &timing);
    }
    if (!status) {
        status = pace_stats_summarize(once, READS, &summary);
    }
    pace_samples_release(&cell.samples);
    if (!status) {
        facts->once_ns = summary.median;
        facts->batch_ns = timing.cpu.median;
    }
    return status;
}

/* A try in which the clock stood still says nothing. */
static enum pace_status shoot_once_each(const struct pace_clock *clock,
                                        const struct inputs *inputs,
                                        struct pace_summary *ratios)
{
    double ratio[MEASURING_TRIES];
    size_t count = 0;

    for (int i = 0; i < MEASURING_TRIES; i++) {
        double single =
            one_shot_ns(clock, measuring_run_equal_pairs, inputs->single);
        double twice =
            one_shot_ns(clock, measuring_run_equal_pairs, inputs->twice);

        if (single > 0 && twice > 0) {
            ratio[count++] = twice / single;
        }
    }
    return count ? pace_stats_summarize(ratio, count, ratios)
                 : PACE_UNAVAILABLE;
}

static enum pace_status find_ratios(const struct pace_meter *meter,
                                    const struct inputs *inputs,
                                    struct measuring_clock_facts *facts)
{
    void *const single_inputs[] = {inputs->single};
    void *const twice_inputs[] = {inputs->twice};
    struct pace_cell single = {.run = measuring_run_equal_pairs,
                               .inputs = single_inputs,
                               .input_count = 1};
    struct pace_cell twice = single;
    struct pace_comparison comparison;
    enum pace_status status;

    twice.inputs = twice_inputs;
    status = shoot_once_each(meter->clock, inputs, &facts->one_shot);
    if (!status) {
        status = pace_compare(meter, &twice, &single, PAIRS, &comparison);
    }
    if (!status) {
        facts->batch_ratio = comparison.ratio;
        facts->counted_ratio =
            pairs_of(MEASURING_DOUBLE) / pairs_of(MEASURING_SINGLE);
    }
    return status;
}

enum pace_status measuring_clock_facts_find(const struct pace_meter *meter,
                                            uint64_t seed,
                                            struct measuring_clock_facts *facts)
{
    struct inputs inputs = {
        .single = measuring_input_new(MEASURING_SINGLE, seed),
        .twice = measuring_input_new(MEASURING_DOUBLE, seed)};
    struct measuring_clock_facts found = {0};
    enum pace_status status =
        inputs.single && inputs.twice ? PACE_OK : PACE_NO_MEMORY;

    if (!status) {
        status = read_wall(meter->clock, &found);
    }
    if (!status) {
        found.cpu_cost_ns = cpu_reading_ns(meter->clock);
        status = time_element(meter, inputs.single, &found);
    }
    if (!status) {
        status = find_ratios(meter, &inputs, &found);
    }
    if (!status) {
        *facts = found;
    }
    free(inputs.single);
    free(inputs.twice);
    return status;
}
