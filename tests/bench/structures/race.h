#ifndef BENCH_STRUCTURES_RACE_H
#define BENCH_STRUCTURES_RACE_H

#include <stddef.h>

#include "tests/bench/structures/ways.h"

#define BENCH_MOST_WAYS   12
#define BENCH_MOST_ROUNDS 15

/* The ways of one job, and what they took, in ns per item. */
struct bench_race {
    const struct bench_way *ways[BENCH_MOST_WAYS];
    size_t count;
    void *made[BENCH_MOST_WAYS];
    double ns[BENCH_MOST_WAYS][BENCH_MOST_ROUNDS];
    size_t rounds;
};

/* Adds the ways of a library that do the job. */
void bench_race_enter(struct bench_race *race, const struct bench_ways *library,
                      const char *job);

/* All ways take turns, in another order each round: so many rounds, at most
 * BENCH_MOST_ROUNDS.  Says which way answers otherwise than the others. */
void bench_race_run(struct bench_race *race, size_t rounds,
                    const struct bench_input *input);

/* Where somebody is in race->ways; race->count: nowhere. */
size_t bench_race_place(const struct bench_race *race, const char *who);

/* The median of what a way took, in ns per item. */
double bench_race_ns(const struct bench_race *race, size_t who);

/* The median over rounds of the times of one divided by those of another. */
double bench_race_ratio(const struct bench_race *race, size_t who,
                        size_t rival);

#endif
