/*
 * The fast knapsacks against what they are to beat: `bits`, which returns the
 * items, too, against a rolling row of 64 bits a cell, which does not.  Of
 * exact codes there is no package to compare `core` with; it is shown beside
 * `bits`.
 */
#include <stdio.h>
#include <stdlib.h>

#include "demos/knapsack/instances.h"
#include "demos/knapsack/runs.h"
#include "tests/bench/support/match.h"

/* The peer, as anybody would write it. */
static uint64_t run_rolling_row(void *state)
{
    const struct knapsack_problem *problem =
        &((const struct knapsack_instance *)state)->problem;
    size_t width = (size_t)problem->capacity + 1;
    int64_t *best = calloc(width, sizeof *best);
    uint64_t value = UINT64_MAX;

    if (best) {
        for (size_t i = 0; i < problem->count; i++) {
            int64_t weight = problem->items[i].weight;
            int64_t more = problem->items[i].value;

            for (int64_t room = problem->capacity; room >= weight; room--) {
                int64_t with = best[room - weight] + more;

                best[room] = with > best[room] ? with : best[room];
            }
        }
        value = (uint64_t)best[width - 1];
        free(best);
    }
    return value;
}

static const struct match {
    const char *name;
    pace_run_fn *ours, *theirs;
    size_t n;
    int64_t range;
    enum knapsack_family family;
    double target; /* ratio of the times; 0: shown only */
} matches[] = {
    {"bits / rolling row", knapsack_run_bits, run_rolling_row, 100, 100,
     KNAPSACK_UNCORRELATED, 0.15},
    {"bits / rolling row", knapsack_run_bits, run_rolling_row, 1000, 100,
     KNAPSACK_UNCORRELATED, 0.15},
    {"bits / rolling row", knapsack_run_bits, run_rolling_row, 100, 1000,
     KNAPSACK_STRONGLY, 0.15},
    {"bits / rolling row", knapsack_run_bits, run_rolling_row, 400, 1000,
     KNAPSACK_UNCORRELATED, 0.15},
    {"core / bits", knapsack_run_core, knapsack_run_bits, 1000, 100,
     KNAPSACK_UNCORRELATED, 0.0},
    {"core / bits", knapsack_run_core, knapsack_run_bits, 1000, 100,
     KNAPSACK_STRONGLY, 0.0},
    {"core / bits", knapsack_run_core, knapsack_run_bits, 100, 1000,
     KNAPSACK_SUBSET_SUM, 0.0},
};

static enum pace_status play(const struct match *match)
{
    struct knapsack_instance *instance = knapsack_instance_new(match->n);
    void *inputs[] = {instance};
    char capacity[32] = "";
    enum pace_status status =
        instance
            ? knapsack_instance_draw(instance, match->family, match->range, 1)
            : PACE_NO_MEMORY;

    if (!status) {
        snprintf(capacity, sizeof capacity, "C = %lld",
                 (long long)instance->problem.capacity);
        status = bench_match_play(&(struct bench_match){
            .name = match->name,
            .detail = capacity,
            .n = match->n,
            .ours = match->ours,
            .theirs = match->theirs,
            .inputs = inputs,
            .input_count = 1,
            .target = match->target,
        });
    }
    knapsack_instance_free(instance);
    return status;
}

int main(void)
{
    bench_match_title();
    for (size_t i = 0; i < sizeof matches / sizeof matches[0]; i++) {
        if (play(&matches[i])) {
            return 1;
        }
    }
    return 0;
}
