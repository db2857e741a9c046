#include "tests/bench/structures/race.h"

#include <stdio.h>
#include <string.h>

#include <gsl/gsl_statistics_double.h>

#include "lib/measure/clock.h"

void bench_race_enter(struct bench_race *race, const struct bench_ways *library,
                      const char *job)
{
    for (size_t i = 0; i < library->count; i++) {
        if (strcmp(library->ways[i].job, job) == 0 &&
            race->count < BENCH_MOST_WAYS) {
            race->ways[race->count++] = &library->ways[i];
        }
    }
}

static uint64_t cpu_ns(void)
{
    return pace_clock_system.cpu_ns(pace_clock_system.context);
}

void bench_race_run(struct bench_race *race, size_t rounds,
                    const struct bench_input *input)
{
    race->rounds = rounds;
    for (size_t i = 0; i < race->count; i++) {
        race->made[i] = race->ways[i]->make ? race->ways[i]->make(input) : NULL;
    }
    /* Round 0 warms up and is not kept. */
    for (size_t round = 0; round <= race->rounds; round++) {
        uint64_t first = 0;

        for (size_t k = 0; k < race->count; k++) {
            size_t i = (k + round) % race->count;
            uint64_t start, answer, took;

            /* The heap is as this way leaves it, not as the one before. */
            race->ways[i]->run(race->made[i], input);
            start = cpu_ns();
            answer = race->ways[i]->run(race->made[i], input);
            took = cpu_ns() - start;

            if (round > 0) {
                race->ns[i][round - 1] = (double)took / (double)input->count;
            }
            if (k > 0 && answer != first &&
                strcmp(race->ways[i]->who, "pace SIEVE") != 0) {
                printf("%s: %s answers otherwise\n", race->ways[i]->job,
                       race->ways[i]->who);
            }
            first = answer;
        }
    }
    for (size_t i = 0; i < race->count; i++) {
        if (race->ways[i]->drop) {
            race->ways[i]->drop(race->made[i]);
        }
    }
}

static double median(const double values[], size_t count)
{
    double copy[BENCH_MOST_ROUNDS];

    memcpy(copy, values, count * sizeof *copy);
    return gsl_stats_median(copy, 1, count);
}

double bench_race_ns(const struct bench_race *race, size_t who)
{
    return median(race->ns[who], race->rounds);
}

size_t bench_race_place(const struct bench_race *race, const char *who)
{
    for (size_t i = 0; i < race->count; i++) {
        if (strcmp(race->ways[i]->who, who) == 0) {
            return i;
        }
    }
    return race->count;
}

double bench_race_ratio(const struct bench_race *race, size_t who, size_t rival)
{
    double ratios[BENCH_MOST_ROUNDS];

    for (size_t i = 0; i < race->rounds; i++) {
        ratios[i] = race->ns[who][i] / race->ns[rival][i];
    }
    return median(ratios, race->rounds);
}
