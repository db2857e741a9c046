/*
 * What recording a call costs, and how true the times are.
 *
 * Cost: CPU time of a program that only calls, under each profiler that is
 * installed, less that of the plain program, per call.  Each also runs on next
 * to nothing, and that fixed cost is taken off.  All take turns in each round,
 * so that they meet the same machine.
 *
 * Truth: own times of functions that burn equal, known work, as parts of the
 * whole, beside what the plain program measured around each.
 *
 * Runs in the folder that holds the programs (its argument), where the other
 * profilers leave their files.
 */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>

#include "lib/measure/status.h"
#include "lib/profile/rate.h"
#include "lib/profile/tick.h"

#define ROUNDS      9
#define LONGEST     512
#define FUNCTIONS   8
#define GOAL_POINTS 5.0

struct tool {
    const char *name;
    const char *needs;   /* a program in PATH, or NULL */
    const char *command; /* "%d" becomes n */
    size_t plain;        /* index of what it is compared with */
    int n;
    double target_ns; /* 0: it is somebody else's */
    bool installed;
    double ns[ROUNDS];
};

enum {
    PLAIN,
    PYTHON,
    OFF,
    FAST,
    PRECISE
};

static struct tool tools[] = {
    [PLAIN] = {"plain", NULL, "./fib-plain %d", PLAIN, 28},
    [PYTHON] = {"python", "python3", "python3 fib.py %d", PYTHON, 27},
    [OFF] = {"pace, off", NULL, "./fib-fast %d", PLAIN, 28, 3},
    [FAST] = {"pace, fast", NULL, "PACE_PROFILE=1 ./fib-fast %d", PLAIN, 28,
              25},
    [PRECISE] = {"pace, precise", NULL, "PACE_PROFILE=1 ./fib-precise %d",
                 PLAIN, 28, 70},
    {"gprof, times sampled", "gprof", "./fib-gprof %d", PLAIN, 28},
    {"uftrace", "uftrace", "uftrace record ./fib-gprof %d", PLAIN, 24},
    {"callgrind", "valgrind",
     "valgrind --tool=callgrind --callgrind-out-file=callgrind.out "
     "./fib-plain %d",
     PLAIN, 26},
    {"python cProfile", "python3", "python3 -m cProfile fib.py %d", PYTHON, 27},
};

#define TOOLS (sizeof tools / sizeof tools[0])

/* fib(n) makes 2 F(n+1) - 1 calls. */
static double calls_of(int n)
{
    double previous = 0;
    double current = 1;

    for (int i = 0; i < n; i++) {
        double next = previous + current;

        previous = current;
        current = next;
    }
    return 2 * current - 1;
}

static double childrens_cpu_ns(void)
{
    struct rusage usage = {0};

    getrusage(RUSAGE_CHILDREN, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e9 +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e3;
}

/* CPU time of a shell command; NAN if it failed. */
static double cpu_of(const char *form, int n)
{
    char command[LONGEST];
    size_t length = (size_t)snprintf(command, sizeof command, form, n);
    double before = childrens_cpu_ns();

    if (length >= sizeof command) {
        return NAN;
    }
    snprintf(command + length, sizeof command - length, " >/dev/null 2>&1");
    if (system(command) != 0) { /* NOLINT(cert-env33-c): our own commands */
        return NAN;
    }
    return childrens_cpu_ns() - before;
}

static bool is_installed(const struct tool *tool)
{
    char command[LONGEST];

    if (!tool->needs) {
        return true;
    }
    snprintf(command, sizeof command, "command -v %s", tool->needs);
    return isfinite(cpu_of(command, 0));
}

/* CPU time of fib(n) alone, without start and end. */
static double net_ns(const struct tool *tool, int n)
{
    return cpu_of(tool->command, n) - cpu_of(tool->command, 1);
}

static void one_round(int round)
{
    for (size_t i = 0; i < TOOLS; i++) {
        if (tools[i].installed) {
            tools[i].ns[round] =
                net_ns(&tools[i], tools[i].n) / calls_of(tools[i].n);
        }
    }
    for (size_t i = 0; i < TOOLS; i++) {
        if (i != tools[i].plain) {
            tools[i].ns[round] -= tools[tools[i].plain].ns[round];
        }
    }
}

/* Two stamps, less than which no profiler that times calls can cost. */
static double stamps_ns(void)
{
    enum {
        STAMPS = 200000
    };
    struct pace_rate rate;
    uint64_t best = UINT64_MAX;

    pace_rate_start(&rate);
    for (int visit = 0; visit < 20; visit++) {
        uint64_t before = pace_tick();

        for (int i = 0; i < STAMPS; i++) {
            pace_tick();
        }

        uint64_t took = pace_tick() - before;

        best = took < best ? took : best;
    }
    pace_rate_measure(&rate);
    return 2 * (double)best * rate.ns_per_tick / STAMPS;
}

static double median(double values[])
{
    gsl_sort(values, 1, ROUNDS);
    return gsl_stats_median_from_sorted_data(values, 1, ROUNDS);
}

static void print_costs(void)
{
    double fast = median(tools[FAST].ns);

    printf("%-22s %8s %8s %9s %8s\n", "ns of CPU per call", "least", "median",
           "of fast", "target");
    for (size_t i = 0; i < TOOLS; i++) {
        double *ns = tools[i].ns;

        if (!tools[i].installed) {
            printf("%-22s not installed\n", tools[i].name);
            continue;
        }

        double middle = median(ns);

        printf("%-22s %8.1f %8.1f %8.2fx", tools[i].name, ns[0], middle,
               middle / fast);
        if (tools[i].target_ns > 0) {
            printf(" %8.0f", tools[i].target_ns);
        }
        printf("\n");
    }
    printf("two stamps alone       %8.1f\n", stamps_ns());
}

/* Own times by function. */
struct shares {
    char names[FUNCTIONS][32];
    double ns[FUNCTIONS];
    size_t count;
};

/* What a build of the burning program says. */
static bool read_shares(const char *program, struct shares *shares)
{
    FILE *pipe = popen(program, "r"); /* NOLINT(cert-env33-c): our own */
    char line[LONGEST];

    shares->count = 0;
    while (pipe && shares->count < FUNCTIONS &&
           fgets(line, sizeof line, pipe)) {
        char *space = strchr(line, ' ');

        if (!space) {
            break;
        }
        *space = '\0';
        snprintf(shares->names[shares->count], sizeof shares->names[0], "%.31s",
                 line);
        shares->ns[shares->count++] = strtod(space + 1, NULL);
    }
    return pipe && pclose(pipe) == 0 && shares->count == FUNCTIONS;
}

static double share_of(const struct shares *shares, const char *name)
{
    for (size_t i = 0; i < shares->count; i++) {
        if (strcmp(name, shares->names[i]) == 0) {
            return shares->ns[i];
        }
    }
    return 0;
}

static double sum(const struct shares *shares)
{
    double total = 0;

    for (size_t i = 0; i < shares->count; i++) {
        total += shares->ns[i];
    }
    return total;
}

/* The largest difference of a part of the whole, in percentage points. */
static double error_points(const struct shares *truth,
                           const struct shares *found)
{
    double worst = 0;

    for (size_t i = 0; i < truth->count; i++) {
        worst = fmax(worst,
                     fabs(100 * share_of(found, truth->names[i]) / sum(found) -
                          100 * truth->ns[i] / sum(truth)));
    }
    return worst;
}

static bool print_truth(void)
{
    static const char *const kinds[] = {"precise", "fast"};
    static const char *const programs[] = {"./burn-precise", "./burn-fast"};
    double errors[2][ROUNDS];
    double totals[2][ROUNDS];

    for (int round = 0; round < ROUNDS; round++) {
        struct shares truth;
        struct shares found;

        for (size_t k = 0; k < 2; k++) {
            if (!read_shares("./burn-plain", &truth) ||
                !read_shares(programs[k], &found)) {
                return false;
            }
            errors[k][round] = error_points(&truth, &found);
            totals[k][round] = 100 * sum(&found) / sum(&truth) - 100;
        }
    }
    printf("\nown times of known work   median error  worst    sum of all\n");
    for (size_t k = 0; k < 2; k++) {
        gsl_sort(errors[k], 1, ROUNDS);
        gsl_sort(totals[k], 1, ROUNDS);
        printf("pace, %-18s %6.1f points %6.1f     %+.1f %%\n", kinds[k],
               errors[k][ROUNDS / 2], errors[k][ROUNDS - 1],
               totals[k][ROUNDS / 2]);
    }
    printf("goal, precise            %6.1f points\n", GOAL_POINTS);
    return true;
}

int main(int argc, char *argv[])
{
    if (argc != 2 || chdir(argv[1]) != 0) {
        fputs("profile-functions: say where the programs are\n", stderr);
        return pace_status_exit(PACE_BAD_INPUT);
    }
    for (size_t i = 0; i < TOOLS; i++) {
        tools[i].installed = is_installed(&tools[i]);
    }
    for (int round = 0; round < ROUNDS; round++) {
        one_round(round);
    }
    print_costs();
    if (!print_truth()) {
        fputs("profile-functions: the burning program failed\n", stderr);
        return 1;
    }
    return 0;
}
