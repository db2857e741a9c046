/*
 * How often the law of growth is found from times: functions of known growth,
 * measured by Pace and, if its program is handed over, by Google Benchmark,
 * which names one class for each.  Once on the machine as it is, and once with
 * another program keeping one core busy.
 *
 * REPEAT=N measures by Pace N times (3); GOOGLE_MIN_TIME=S is Google
 * Benchmark's least time per size in seconds (0.01; its default is 0.5);
 * POINTS=1 writes what is fitted to standard error: function,n,cost,noise.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <sys/wait.h>

#include "lib/measure/fit.h"
#include "tests/bench/fit/google.h"
#include "tests/bench/fit/series.h"

struct score {
    size_t runs;
    size_t right;          /* the likeliest class is the law */
    size_t in_set;         /* the law is in the set */
    size_t sure_but_wrong; /* the set is one class, another one */
};

static void add(struct score *score, enum pace_class law,
                const struct pace_fit *fit)
{
    bool alone = pace_fit_judge(fit, fit->best) == PACE_HOLDS;

    score->runs++;
    score->right += fit->best == law;
    score->in_set += fit->in_set[law];
    score->sure_but_wrong += alone && fit->best != law;
}

static void print_set(const struct pace_fit *fit)
{
    const char *between = "";

    for (int c = PACE_CONSTANT; c < PACE_CLASS_COUNT; c++) {
        if (fit->in_set[c]) {
            printf("%s%s", between, pace_class_name((enum pace_class)c));
            between = " | ";
        }
    }
}

static void print_score(const char *who, const struct score *score)
{
    double runs = (double)score->runs;

    printf("%-22s class right %.3f", who, (double)score->right / runs);
    if (score->in_set) {
        printf(", law in the set %.3f, sure but wrong %.3f",
               (double)score->in_set / runs,
               (double)score->sure_but_wrong / runs);
    }
    printf(" (%zu runs)\n", score->runs);
}

/* Under one condition. */
struct scores {
    struct score seen;         /* Pace */
    struct score held_out;     /* Pace */
    struct score google;       /* all */
    struct score google_knows; /* of functions whose law it has */
    double longest_s;          /* CPU time of measuring one function by Pace */
};

static void judge_google(const json_t *report,
                         const struct growth_subject *subject,
                         enum pace_class law, struct scores *scores)
{
    enum pace_class named = google_class(report, subject->name);
    bool known = law != PACE_SQRT_N && law != PACE_C_TO_N;

    scores->google.runs++;
    scores->google.right += named == law;
    scores->google_knows.runs += known;
    scores->google_knows.right += named == law;
    printf(" %-8s", named == law ? "ok" : pace_class_name(named));
}

static enum pace_status judge_pace(const struct growth_subject *subject,
                                   enum pace_class law, uint64_t seed,
                                   struct scores *scores)
{
    struct pace_fit fit;
    double seconds;
    enum pace_status status = series_fit(subject, seed, &fit, &seconds);

    if (status) {
        return status;
    }
    add(subject->held_out ? &scores->held_out : &scores->seen, law, &fit);
    scores->longest_s =
        seconds > scores->longest_s ? seconds : scores->longest_s;
    print_set(&fit);
    fputs(fit.best == law ? ";" : fit.in_set[law] ? " ?;" : " !;", stdout);
    return PACE_OK;
}

static enum pace_status judge_all(const json_t *report, struct scores *scores)
{
    const char *repeat = getenv("REPEAT");
    long repeats = repeat ? strtol(repeat, NULL, 10) : 3;
    enum pace_status status = PACE_OK;

    for (size_t i = 0; i < growth_subject_count && !status; i++) {
        const struct growth_subject *subject = &growth_subjects[i];
        enum pace_class law = PACE_NO_CLAIM;

        status = pace_class_parse(subject->law, &law);
        printf("%-16s %-8s", subject->name, subject->law);
        if (report) {
            judge_google(report, subject, law, scores);
        }
        for (long r = 0; r < repeats && !status; r++) {
            putchar(' ');
            status = judge_pace(subject, law, 1 + (uint64_t)r * 100, scores);
        }
        putchar('\n');
        fflush(stdout);
    }
    return status;
}

static enum pace_status report_on(const char *condition, const char *google)
{
    struct scores scores = {.longest_s = 0};
    json_t *report = google_run(google);

    printf("\n%s\n%-16s %-8s%s %s\n", condition, "function", "law",
           report ? " Google  " : "",
           "Pace (?: likelier than the law, !: and "
           "the law is not in the set)");
    enum pace_status status = judge_all(report, &scores);

    if (!status) {
        print_score("Pace, seen", &scores.seen);
        print_score("Pace, held out", &scores.held_out);
        printf("Pace's measuring took at most %.3f s of CPU time a function\n",
               scores.longest_s);
    }
    if (!status && report) {
        print_score("Google Benchmark", &scores.google);
        print_score("  laws that it knows", &scores.google_knows);
    }
    json_decref(report);
    return status;
}

/* Another process that never rests; it ends with this one. */
static pid_t keep_busy(void)
{
    pid_t child = fork();

    if (child == 0) {
        pid_t parent = getppid();

        for (volatile unsigned long spins = 0; getppid() == parent; spins++) {
        }
        _exit(0);
    }
    return child;
}

int main(int argc, char *argv[])
{
    const char *google = argc > 1 ? argv[1] : NULL;
    if (!google) {
        puts("Google Benchmark is not installed: its package is called "
             "libbenchmark-dev");
    }
    enum pace_status status = report_on("as the machine is", google);

    if (!status) {
        pid_t busy = keep_busy();

        status = report_on("one core kept busy", google);
        if (busy > 0) {
            kill(busy, SIGKILL);
            waitpid(busy, NULL, 0);
        }
    }
    if (status) {
        fprintf(stderr, "bench-fit: %s\n", pace_status_text(status));
    }
    return pace_status_exit(status);
}
