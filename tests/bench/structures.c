/*
 * The structures beside those of Debian packages, doing the same jobs on the
 * same inputs.  All ways of a job take turns, so that all meet the same
 * machine; a ratio is the median over rounds of the ratios within a round.
 * Rivals that are not installed are named and left out.
 *
 * What the times do not say: ours hash by a secret seed, so that nobody can
 * choose keys that collide.  GLib and khash are taken as most use them: the
 * key is its own hash, or a few shifts of it, which costs next to nothing and
 * is good for keys at random, as these are.  Ours find before they put, and so
 * do the rivals' caches.  All end what they made within the time measured.
 */
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <gsl/gsl_statistics_double.h>

#include "lib/measure/clock.h"
#include "lib/structures/set.h"
#include "tests/bench/structures/input.h"
#include "tests/bench/structures/ways.h"

#define MOST_WAYS   12
#define MOST_ROUNDS 15

static const struct bench_ways *const libraries[] = {
    &bench_ours, &bench_libc, &bench_glib, &bench_khash, &bench_uthash,
};

/* What is to be reached: the time of who, divided by that of the rival. */
static const struct target {
    const char *job;
    const char *who;
    const char *rival;
    double most;
} targets[] = {
    {"set build", "pace", "GLib", 0.5},
    {"set hit", "pace", "GLib", 0.6},
    {"set miss", "pace", "GLib", 0.6},
    {"set build", "pace many", "khash", 0.55},
    {"set hit", "pace many", "khash", 0.55},
    {"set miss", "pace many", "khash", 0.9},
    {"set build", "pace many", "GLib", 0.55},
    {"set hit", "pace many", "GLib", 0.55},
    {"set miss", "pace many", "GLib", 0.9},
    {"set build", "pace many", "uthash", 0.55},
    {"set hit", "pace many", "uthash", 0.55},
    {"set miss", "pace many", "uthash", 0.9},
    {"cache", "pace", "GLib", 0.3},
    {"cache", "pace", "uthash", 0.3},
    {"cache", "pace SIEVE", "GLib", 0.3},
    {"join", "pace", "GLib", 0.15},
    {"join", "pace", "memcpy", 5},
    {"format", "pace", "snprintf", 0.15},
    {"append", "pace", "GLib", 0.1},
    {"append", "pace", "vector", 0.55},
    {"extend few", "pace", "GLib", 0.3},
    {"extend few", "pace", "vector", 0.3},
    /* 1000 items in a call: memcpy is all that anybody does. */
    {"extend many", "pace", "GLib", 0.3},
    {"extend many", "pace", "vector", 0.3},
    {"extend many", "pace", "memcpy", 1.2},
};

#define TARGETS (sizeof targets / sizeof targets[0])

/* The ways of one job, and what they took, in ns per item. */
struct race {
    const struct bench_way *ways[MOST_WAYS];
    size_t count;
    void *made[MOST_WAYS];
    double ns[MOST_WAYS][MOST_ROUNDS];
    size_t rounds;
};

static void enter(struct race *race, const struct bench_ways *library,
                  const char *job)
{
    for (size_t i = 0; i < library->count; i++) {
        if (strcmp(library->ways[i].job, job) == 0 && race->count < MOST_WAYS) {
            race->ways[race->count++] = &library->ways[i];
        }
    }
}

static void line_up(struct race *race, const char *job)
{
    *race = (struct race){.count = 0};
    for (size_t i = 0; i < sizeof libraries / sizeof libraries[0]; i++) {
        enter(race, libraries[i], job);
    }
    if (&bench_vector) {
        enter(race, &bench_vector, job);
    }
}

static uint64_t cpu_ns(void)
{
    return pace_clock_system.cpu_ns(pace_clock_system.context);
}

static void run(struct race *race, const struct bench_input *input)
{
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
    double copy[MOST_ROUNDS];

    memcpy(copy, values, count * sizeof *copy);
    return gsl_stats_median(copy, 1, count);
}

static size_t place_of(const struct race *race, const char *who)
{
    for (size_t i = 0; i < race->count; i++) {
        if (strcmp(race->ways[i]->who, who) == 0) {
            return i;
        }
    }
    return race->count;
}

static double ratio(const struct race *race, size_t who, size_t rival)
{
    double ratios[MOST_ROUNDS];

    for (size_t i = 0; i < race->rounds; i++) {
        ratios[i] = race->ns[who][i] / race->ns[rival][i];
    }
    return median(ratios, race->rounds);
}

static void print_race(const struct race *race, const char *job, size_t n)
{
    printf("\n%s, n = %zu:", job, n);
    for (size_t i = 0; i < race->count; i++) {
        printf("%s %s %.2f ns", i ? "," : "", race->ways[i]->who,
               median(race->ns[i], race->rounds));
    }
    putchar('\n');
    for (size_t t = 0; t < TARGETS; t++) {
        size_t who = place_of(race, targets[t].who);
        size_t rival = place_of(race, targets[t].rival);

        if (strcmp(targets[t].job, job) == 0 && who < race->count &&
            rival < race->count) {
            double found = ratio(race, who, rival);

            printf("  %-10s / %-8s %6.3f  target %.2f  %s\n", targets[t].who,
                   targets[t].rival, found, targets[t].most,
                   found <= targets[t].most ? "reached" : "missed");
        }
    }
}

static void print_missing(void)
{
    for (size_t i = 0; i < sizeof libraries / sizeof libraries[0]; i++) {
        if (libraries[i]->missing) {
            printf("without %s: apt-get install %s\n", libraries[i]->missing,
                   libraries[i]->missing);
        }
    }
    if (!&bench_vector) {
        puts("without std::vector: there is no C++ compiler");
    }
}

static void print_bytes(const struct bench_input *input)
{
    struct pace_set *set;

    if (pace_set_new(1, &set)) {
        return;
    }
    if (!pace_set_insert_many(set, input->keys, input->count, NULL)) {
        printf("set: %.1f bytes per key at n = %zu, target 21\n",
               (double)pace_set_bytes(set) / (double)input->count,
               input->count);
    }
    pace_set_free(set);
}

static const struct {
    const char *name;
    bool grows; /* in a heap that keeps what is given back */
} jobs[] = {
    {"set build", false}, {"set hit", false},   {"set miss", false},
    {"cache", false},     {"join", true},       {"format", true},
    {"append", true},     {"extend few", true}, {"extend many", true},
};

/*
 * Whether the heap keeps what is given back, and large blocks come from it: for
 * texts and arrays, which are otherwise made of new pages in one run and of old
 * ones in the next.  Inputs are to have pages of their own.
 */
static void keep_heap(bool keep)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, keep ? 32 << 20 : 128 << 10);
    mallopt(M_TRIM_THRESHOLD, keep ? INT_MAX : 128 << 10);
#else
    (void)keep;
#endif
}

int main(int argc, char *argv[])
{
    const size_t sizes[] = {100000, 1000000};
    const size_t rounds[] = {MOST_ROUNDS, 7};
    static struct race race;

    print_missing();
    for (size_t s = 0; s < 2; s++) {
        struct bench_input input = bench_input_new(sizes[s]);

        for (size_t j = 0; j < sizeof jobs / sizeof jobs[0]; j++) {
            if (argc > 1 && strcmp(argv[1], jobs[j].name) != 0) {
                continue;
            }
            keep_heap(jobs[j].grows);
            line_up(&race, jobs[j].name);
            race.rounds = rounds[s];
            run(&race, &input);
            print_race(&race, jobs[j].name, sizes[s]);
        }
        print_bytes(&input);
        bench_input_release(&input);
        keep_heap(false);
    }
    return 0;
}
