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
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <sys/wait.h>

#include "lib/structures/set.h"
#include "tests/bench/structures/input.h"
#include "tests/bench/structures/race.h"
#include "tests/bench/structures/ways.h"

static const struct bench_ways *const libraries[] = {
    &bench_ours, &bench_libc, &bench_glib, &bench_khash, &bench_uthash,
};

/*
 * What is to be reached: the time of who, divided by that of the rival; 0 where
 * that is only shown.  "stores" and "memcpy" write the same result to a room
 * that is there: nothing can be made of pieces in less time than that, however
 * slow the rivals are.
 */
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
    {"join", "memcpy", "GLib", 0},
    {"format", "pace", "snprintf", 0.15},
    {"append", "stores", "GLib", 0},
    {"append", "pace", "GLib", 0.1},
    {"append", "pace", "vector", 0.55},
    {"extend few", "pace", "GLib", 0},
    {"extend few", "pace", "vector", 0.3},
    {"extend few", "memcpy", "vector", 0},
    {"extend many", "pace", "GLib", 0},
    {"extend many", "pace", "vector", 0.3},
    {"extend many", "memcpy", "vector", 0},
};

#define TARGETS (sizeof targets / sizeof targets[0])

static void print_target(const struct bench_race *race,
                         const struct target *target)
{
    size_t who = bench_race_place(race, target->who);
    size_t rival = bench_race_place(race, target->rival);

    if (who == race->count || rival == race->count) {
        return;
    }
    double found = bench_race_ratio(race, who, rival);

    printf("  %-10s / %-8s %6.3f", target->who, target->rival, found);
    if (target->most > 0) {
        printf("  target %.2f  %s", target->most,
               found <= target->most ? "reached" : "missed");
    }
    putchar('\n');
}

static void print_race(const struct bench_race *race, const char *job, size_t n)
{
    printf("\n%s, n = %zu:", job, n);
    for (size_t i = 0; i < race->count; i++) {
        printf("%s %s %.2f ns", i ? "," : "", race->ways[i]->who,
               bench_race_ns(race, i));
    }
    putchar('\n');
    for (size_t t = 0; t < TARGETS; t++) {
        if (strcmp(targets[t].job, job) == 0) {
            print_target(race, &targets[t]);
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

static void line_up(struct bench_race *race, const char *job)
{
    for (size_t i = 0; i < sizeof libraries / sizeof libraries[0]; i++) {
        bench_race_enter(race, libraries[i], job);
    }
    if (&bench_vector) {
        bench_race_enter(race, &bench_vector, job);
    }
}

/*
 * In a process of its own: what libraries keep to themselves lies in the heap
 * for good, and an array that starts in a hole before it moves out of it later.
 */
static bool run_apart(size_t job, size_t rounds,
                      const struct bench_input *input)
{
    static struct bench_race race;
    int state = 0;

    fflush(stdout);
    pid_t child = fork();

    if (child == 0) {
        keep_heap(jobs[job].grows);
        line_up(&race, jobs[job].name);
        bench_race_run(&race, rounds, input);
        print_race(&race, jobs[job].name, input->count);
        exit(fflush(stdout) ? EXIT_FAILURE : EXIT_SUCCESS);
    }
    return child > 0 && waitpid(child, &state, 0) == child && state == 0;
}

int main(int argc, char *argv[])
{
    const size_t sizes[] = {100000, 1000000};
    const size_t rounds[] = {BENCH_MOST_ROUNDS, 7};
    bool done = true;

    print_missing();
    for (size_t s = 0; s < 2; s++) {
        struct bench_input input = bench_input_new(sizes[s]);

        for (size_t j = 0; j < sizeof jobs / sizeof jobs[0]; j++) {
            if (argc < 2 || strcmp(argv[1], jobs[j].name) == 0) {
                done &= run_apart(j, rounds[s], &input);
            }
        }
        print_bytes(&input);
        bench_input_release(&input);
    }
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
