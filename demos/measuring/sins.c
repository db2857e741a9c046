#include "demos/measuring/sins.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "demos/measuring/measuring.h"
#include "demos/measuring/runs.h"
#include "lib/demo/effect.h"
#include "lib/measure/compare.h"
#include "lib/measure/stats.h"

/* Few: whatever needs more is not visible. */
#define PAIRS 12

/* Enough values that a branch predictor cannot learn them all by heart. */
#define INPUTS 5
#define VALUES 16000

/* What a sin is compared by; inputs are the cells' states. */
struct bench {
    const struct pace_meter *meter;
    struct measuring_input *inputs[INPUTS];
    void *states[INPUTS];
};

/* The two runs of one comparison, in ns each. */
struct pair {
    pace_run_fn *sin;
    pace_run_fn *honest;
    double sin_ns;
    double honest_ns;
    double ratio; /* of sin / honest */
};

/* Where the printing goes; a run has no other way to be told. */
static FILE *nowhere;

/* The job of measuring_sum_branch_free, watched at every step. */
static uint64_t run_printing(void *input)
{
    const struct measuring_input *in = input;
    uint64_t sum = 0;

    assert(nowhere);
    for (size_t i = 0; i < in->count; i++) {
        if (in->shuffled[i] >= MEASURING_LARGE) {
            sum += (uint64_t)in->shuffled[i];
        }
        fprintf(nowhere, "%" PRIu64 "\n", sum);
    }
    return sum;
}

static enum pace_status median_ns(const struct pace_samples *samples,
                                  double *ns)
{
    struct pace_timing timing;
    enum pace_status status = pace_stats_timing(samples, &timing);

    if (!status) {
        *ns = timing.cpu.median;
    }
    return status;
}

static enum pace_status compare(const struct bench *bench, struct pair *pair)
{
    struct pace_cell sin = {
        .run = pair->sin, .inputs = bench->states, .input_count = INPUTS};
    struct pace_cell honest = sin;
    struct pace_comparison comparison;
    enum pace_status status = PACE_OK;

    honest.run = pair->honest;
    for (int i = 0; !status && i < PAIRS / 2; i++) {
        status = pace_meter_visit(bench->meter, &sin);
        if (!status) {
            status = pace_meter_visit(bench->meter, &honest);
        }
    }
    if (!status) {
        status = pace_compare(bench->meter, &sin, &honest, PAIRS, &comparison);
    }
    if (!status) {
        pair->ratio = comparison.ratio;
        status = median_ns(&sin.samples, &pair->sin_ns);
    }
    if (!status) {
        status = median_ns(&honest.samples, &pair->honest_ns);
    }
    pace_samples_release(&sin.samples);
    pace_samples_release(&honest.samples);
    return status;
}

/* inverse: the sin makes the job look cheaper than it is. */
static enum pace_status measure(const struct bench *bench, struct pair pair,
                                bool inverse, struct measuring_sin *sin)
{
    enum pace_status status = compare(bench, &pair);

    if (!status) {
        sin->unit = "ns";
        sin->said = pair.sin_ns;
        sin->honest = pair.honest_ns;
        sin->off_by = inverse ? 1 / pair.ratio : pair.ratio;
    }
    return status;
}

static void judge_evidence(const struct measuring_evidence *evidence,
                           struct measuring_sin sins[])
{
    const struct measuring_clock_facts *facts = evidence->facts;
    double over = facts->one_shot.max / facts->counted_ratio;
    double under = facts->counted_ratio / facts->one_shot.min;

    sins[MEASURING_ONE_SHOT] = (struct measuring_sin){
        .name = "one shot of doubling",
        .unit = "ratio",
        .said = over > under ? facts->one_shot.max : facts->one_shot.min,
        .honest = facts->batch_ratio,
        .off_by = fmax(over, under),
        .why = "no try was disturbed; on a busy machine they are"};
    sins[MEASURING_COLD_START] = (struct measuring_sin){
        .name = "cold start",
        .unit = "ns",
        .said = evidence->cold->summary.median,
        .honest = evidence->warm->summary.median,
        .off_by =
            evidence->cold->summary.median / evidence->warm->summary.median,
        .why = "the caches hold the ring and whatever came since"};
}

static enum pace_status find_compiled(const struct bench *bench,
                                      struct measuring_sin sins[])
{
    bool optimised = measuring_is_optimised();
    struct measuring_sin *dead = &sins[MEASURING_DEAD_CODE];
    struct measuring_sin *slow = &sins[MEASURING_UNOPTIMISED];
    enum pace_status status;

    *dead = (struct measuring_sin){
        .name = "result not used",
        .why = optimised ? "this compiler computes what nobody asks for"
                         : "this build leaves out nothing: it is unoptimised"};
    status = measure(bench,
                     (struct pair){measuring_run_ignored,
                                   measuring_run_branch_free, 0, 0, 0},
                     true, dead);
    if (status) {
        return status;
    }
    *slow = (struct measuring_sin){
        .name = "unoptimised build",
        .why = optimised ? "the loop waits for memory either way"
                         : "the honest build is unoptimised as well"};
    return measure(bench,
                   (struct pair){measuring_run_unoptimised,
                                 measuring_run_branch_free, 0, 0, 0},
                   false, slow);
}

static enum pace_status find_printing(const struct bench *bench,
                                      struct measuring_sin *sin)
{
    enum pace_status status;

    *sin =
        (struct measuring_sin){.name = "printing in the loop",
                               .why = "this system writes as fast as it adds"};
    nowhere = fopen("/dev/null", "w");
    if (!nowhere) {
        nowhere = tmpfile();
    }
    if (!nowhere) {
        return PACE_CANNOT_CREATE;
    }
    status = measure(
        bench, (struct pair){run_printing, measuring_run_branch_free, 0, 0, 0},
        false, sin);
    fclose(nowhere);
    nowhere = NULL;
    return status;
}

/* The control is the job without a branch: its order must not matter. */
static enum pace_status find_sorted(const struct bench *bench,
                                    struct measuring_sin *sin)
{
    struct pair control = {measuring_run_branch_free_sorted,
                           measuring_run_branch_free, 0, 0, 0};
    enum pace_status status;

    *sin = (struct measuring_sin){.name = "sorted input"};
    status = measure(
        bench,
        (struct pair){measuring_run_sorted, measuring_run_shuffled, 0, 0, 0},
        true, sin);
    if (!status) {
        status = compare(bench, &control);
    }
    if (!status) {
        double branch_costs = sin->honest / control.honest_ns;

        sin->control = 1 / control.ratio;
        sin->why = pace_effect_of(branch_costs) != PACE_EFFECT_VISIBLE
                       ? "the compiler made arithmetic of the branch"
                       : "the predictor is right on shuffled values, too";
    }
    return status;
}

static enum pace_status fill_bench(struct bench *bench, uint64_t seed)
{
    for (size_t i = 0; i < INPUTS; i++) {
        bench->inputs[i] = measuring_input_new(VALUES, seed + i);
        if (!bench->inputs[i]) {
            return PACE_NO_MEMORY;
        }
        bench->states[i] = bench->inputs[i];
    }
    return PACE_OK;
}

enum pace_status measuring_sins_find(const struct pace_meter *meter,
                                     uint64_t seed,
                                     const struct measuring_evidence *evidence,
                                     struct measuring_sin sins[MEASURING_SINS])
{
    struct bench bench = {.meter = meter};
    enum pace_status status = fill_bench(&bench, seed);

    judge_evidence(evidence, sins);
    if (!status) {
        status = find_compiled(&bench, sins);
    }
    if (!status) {
        status = find_printing(&bench, &sins[MEASURING_PRINTING]);
    }
    if (!status) {
        status = find_sorted(&bench, &sins[MEASURING_SORTED_INPUT]);
    }
    for (size_t i = 0; i < INPUTS; i++) {
        free(bench.inputs[i]);
    }
    return status;
}
