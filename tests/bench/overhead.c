/*
 * What the meter itself adds to every call, in ns of CPU time: the cost of
 * calling an empty function through a pointer.  Rounds alternate with
 * Google Benchmark on the same function if its program is handed over, so
 * that both meet the same machine.
 */
#include <inttypes.h>
#include <stdio.h>

#include <jansson.h>

#include "lib/measure/meter.h"
#include "lib/measure/stats.h"
#include "tests/bench/subjects/empty.h"

#define ROUNDS    7
#define VISITS    50
#define TARGET_NS 1.4

/* Enough to see what taking turns costs. */
#define INPUTS 64

/* The median over visits, of one input or several. */
static double by_pace(size_t input_count)
{
    static void *inputs[INPUTS];
    struct pace_meter meter = {&pace_clock_system, 200000};
    struct pace_cell cell = {
        .run = empty_run, .inputs = inputs, .input_count = input_count};
    struct pace_timing timing = {0};

    for (size_t i = 0; i < VISITS; i++) {
        if (pace_meter_visit(&meter, &cell)) {
            break;
        }
    }
    enum pace_status status = pace_stats_timing(&cell.samples, &timing);

    pace_samples_release(&cell.samples);
    return status ? 0.0 : timing.cpu.median;
}

/* 0 if the program cannot be run or says nothing that is understood. */
static double by_google(const char *program)
{
    char command[4096];
    double ns = 0.0;

    if (snprintf(command, sizeof command,
                 "'%s' --benchmark_format=json --benchmark_min_time=0.1 "
                 "2>/dev/null",
                 program) >= (int)sizeof command) {
        return 0.0;
    }
    FILE *pipe = popen(command, "r"); /* NOLINT(cert-env33-c): own program */

    if (!pipe) {
        return 0.0;
    }
    json_t *report = json_loadf(pipe, 0, NULL);
    json_t *runs = json_object_get(report, "benchmarks");

    ns =
        json_number_value(json_object_get(json_array_get(runs, 0), "cpu_time"));
    json_decref(report);
    pclose(pipe);
    return ns;
}

static void print_row(const char *who, const double rounds[])
{
    struct pace_summary summary;

    if (pace_stats_summarize(rounds, ROUNDS, &summary)) {
        return;
    }
    printf("%-28s %6.3f  (%.3f .. %.3f)%s\n", who, summary.median, summary.min,
           summary.max, summary.median <= TARGET_NS ? "" : "  over the target");
}

int main(int argc, char *argv[])
{
    double one[ROUNDS];
    double many[ROUNDS];
    double google[ROUNDS] = {0};

    for (size_t i = 0; i < ROUNDS; i++) {
        one[i] = by_pace(1);
        many[i] = by_pace(INPUTS);
        if (argc > 1) {
            google[i] = by_google(argv[1]);
        }
    }
    printf("ns per empty call, median of %d rounds (all); target %.1f\n",
           ROUNDS, TARGET_NS);
    print_row("Pace, one input", one);
    print_row("Pace, inputs taking turns", many);
    if (google[0] > 0.0) {
        print_row("Google Benchmark", google);
    } else {
        puts("Google Benchmark is not installed (libbenchmark-dev)");
    }
    return 0;
}
