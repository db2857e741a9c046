#include "demos/measuring/exhibit.h"

#include <stdlib.h>

#include "demos/measuring/clock_facts.h"
#include "demos/measuring/figure.h"
#include "demos/measuring/repeats.h"
#include "demos/measuring/runs.h"
#include "demos/measuring/sins.h"
#include "lib/demo/effect.h"
#include "lib/demo/format.h"
#include "lib/measure/machine.h"
#include "lib/measure/results.h"

/* Of other memory, to make a run cold: twice the second cache; where it is not
 * known, and at most. */
#define EVICT_USUAL (4UL << 20)
#define EVICT_MOST  (8UL << 20)

struct findings {
    struct measuring_clock_facts facts;
    struct measuring_repeats warm;
    struct measuring_repeats cold;
    struct measuring_sin sins[MEASURING_SINS];
};

static size_t evict_bytes(void)
{
    struct pace_machine machine;
    size_t bytes;

    pace_machine_read(&machine);
    bytes = machine.l2_bytes ? 2 * machine.l2_bytes : EVICT_USUAL;
    return bytes < EVICT_MOST ? bytes : EVICT_MOST;
}

static enum pace_status find(const struct pace_exhibit *exhibit,
                             struct findings *found)
{
    const struct pace_meter *meter = exhibit->meter;
    const struct measuring_evidence evidence = {&found->facts, &found->warm,
                                                &found->cold};
    struct measuring_input *input =
        measuring_input_new(MEASURING_JOB, exhibit->seed);
    enum pace_status status = input ? PACE_OK : PACE_NO_MEMORY;

    if (!status) {
        status =
            measuring_clock_facts_find(meter, exhibit->seed, &found->facts);
    }
    if (!status) {
        status = measuring_repeats_find(meter->clock, input, evict_bytes(),
                                        &found->warm, &found->cold);
    }
    if (!status) {
        status =
            measuring_sins_find(meter, exhibit->seed, &evidence, found->sins);
    }
    free(input);
    return status;
}

static void print_facts(const struct measuring_clock_facts *facts, FILE *out)
{
    const struct pace_summary *shots = &facts->one_shot;
    char room[5][PACE_FORMAT_ROOM];

    fprintf(out,
            "\nwhat the clock can see\n"
            "  a step is %s; a reading costs %s (CPU clock: %s)\n"
            "  one element, timed once: %s; in a batch: %s\n",
            pace_format_ns(room[0], facts->step_ns),
            pace_format_ns(room[1], facts->cost_ns),
            pace_format_ns(room[2], facts->cpu_cost_ns),
            pace_format_ns(room[3], facts->once_ns),
            pace_format_ns(room[4], facts->batch_ns));
    fprintf(out,
            "\ntwice as many values, every pair: how many times as much?\n"
            "  comparisons        %.3f\n"
            "  time, by batches   %.2f\n"
            "  time, by one shot  %.2f to %.2f, half of %d tries\n"
            "                     %.2f to %.2f, all of them\n",
            facts->counted_ratio, facts->batch_ratio, shots->p25, shots->p75,
            MEASURING_TRIES, shots->min, shots->max);
}

static void print_repeats(const char *label,
                          const struct measuring_repeats *repeats, FILE *out)
{
    char room[4][PACE_FORMAT_ROOM];

    fprintf(out, "  %-10s %10s %10s %10s %10s\n", label,
            pace_format_ns(room[0], repeats->summary.min),
            pace_format_ns(room[1], repeats->summary.median),
            pace_format_ns(room[2], repeats->p90),
            pace_format_ns(room[3], repeats->summary.max));
}

/* A cost, or a ratio of costs. */
static char *format(char room[PACE_FORMAT_ROOM],
                    const struct measuring_sin *sin, double value)
{
    if (sin->unit[0] == 'n') {
        return pace_format_ns(room, value);
    }
    snprintf(room, PACE_FORMAT_ROOM, "%.2f", value);
    return room;
}

/* 1.59x, 72.5x, 5,350x */
static char *format_times(char room[PACE_FORMAT_ROOM], double times)
{
    if (times < 1000) {
        snprintf(room, PACE_FORMAT_ROOM, "%.*f", times < 10 ? 2 : 1, times);
        return room;
    }
    return pace_format_count(room, (uint64_t)times);
}

static void print_sin(const struct measuring_sin *sin, FILE *out)
{
    enum pace_effect effect = pace_effect_of(sin->off_by);
    char room[3][PACE_FORMAT_ROOM];

    fprintf(out, "  %-20s %8s %8s %6sx  %s\n", sin->name,
            format(room[0], sin, sin->said), format(room[1], sin, sin->honest),
            format_times(room[2], sin->off_by), pace_effect_name(effect));
    if (effect != PACE_EFFECT_VISIBLE) {
        fprintf(out, "    why: %s\n", sin->why);
    }
    if (sin->control > 0) {
        fprintf(out, "    control, without a branch: %.2fx\n", sin->control);
    }
}

static void print(const struct findings *found, FILE *out)
{
    char room[PACE_FORMAT_ROOM];

    print_facts(&found->facts, out);
    fprintf(out,
            "\none job, a walk round a ring, %s times\n"
            "                    min     median        p90        max\n",
            pace_format_count(room, MEASURING_RUNS));
    print_repeats("warmed up", &found->warm, out);
    print_repeats("cold", &found->cold, out);
    fputs("\nsins, each beside the honest measurement\n"
          "                           says   honest  off by  here\n",
          out);
    for (size_t i = 0; i < MEASURING_SINS; i++) {
        print_sin(&found->sins[i], out);
    }
}

static enum pace_status write_sins(const struct measuring_sin sins[],
                                   const char *dir)
{
    struct pace_results_file file = {0};
    enum pace_status status =
        pace_results_create(&file, dir, "measuring", "sins.csv");

    if (status) {
        return status;
    }
    fputs("sin,unit,said,honest,off_by,control,effect,why\n", file.stream);
    for (size_t i = 0; i < MEASURING_SINS; i++) {
        const struct measuring_sin *sin = &sins[i];
        enum pace_effect effect = pace_effect_of(sin->off_by);

        fprintf(file.stream, "%s,%s,%.6g,%.6g,%.6g,", sin->name, sin->unit,
                sin->said, sin->honest, sin->off_by);
        if (sin->control > 0) {
            fprintf(file.stream, "%.6g", sin->control);
        }
        fprintf(file.stream, ",%s,", pace_effect_name(effect));
        pace_results_csv_text(file.stream,
                              effect == PACE_EFFECT_VISIBLE ? "" : sin->why);
        putc('\n', file.stream);
    }
    return pace_results_commit(&file);
}

enum pace_status measuring_exhibit(const struct pace_exhibit *exhibit)
{
    struct findings *found;
    enum pace_status status;

    if (!exhibit->stream && !exhibit->out_dir) {
        return PACE_OK;
    }
    found = calloc(1, sizeof *found);
    status = found ? find(exhibit, found) : PACE_NO_MEMORY;
    if (!status && exhibit->stream) {
        print(found, exhibit->stream);
    }
    if (!status && exhibit->out_dir) {
        status = write_sins(found->sins, exhibit->out_dir);
    }
    if (!status && exhibit->out_dir) {
        status = measuring_figure_write(&found->warm, &found->cold,
                                        exhibit->out_dir);
    }
    free(found);
    return status;
}
