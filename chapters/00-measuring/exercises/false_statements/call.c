#include "lib/exercise/call.h"

#include <string.h>

#include "false_statements.h"

/* The two of the contract. */
static const struct report example = {.comparisons_n = 499500,
                                      .comparisons_2n = 1999000,
                                      .one_run_n_ns = 125000,
                                      .one_run_2n_ns = 310000,
                                      .tick_ns = 1000000,
                                      .batch_ns = 40000000,
                                      .p25_ns = 124000,
                                      .median_ns = 125000,
                                      .p75_ns = 127000,
                                      .p90_ns = 140000,
                                      .max_ns = 2900000,
                                      .mean_ns = 131000,
                                      .median_low_ns = 124800,
                                      .median_high_ns = 125300,
                                      .ratio_low = 0.96,
                                      .ratio_high = 1.01};
static const struct report sound = {.comparisons_n = 499500,
                                    .comparisons_2n = 1999000,
                                    .one_run_n_ns = 125000,
                                    .one_run_2n_ns = 500000,
                                    .tick_ns = 100,
                                    .batch_ns = 200000,
                                    .p25_ns = 124000,
                                    .median_ns = 125000,
                                    .p75_ns = 127000,
                                    .p90_ns = 140000,
                                    .max_ns = 200000,
                                    .mean_ns = 126000,
                                    .median_low_ns = 124800,
                                    .median_high_ns = 125300,
                                    .ratio_low = 0.82,
                                    .ratio_high = 0.87};

/* A number of the report by its name. */
static void change(struct pace_call *call, struct report *report,
                   const char *name)
{
    const struct {
        const char *name;
        uint64_t *count;
    } counts[] = {
        {"comparisons_n", &report->comparisons_n},
        {"comparisons_2n", &report->comparisons_2n},
        {"one_run_n_ns", &report->one_run_n_ns},
        {"one_run_2n_ns", &report->one_run_2n_ns},
        {"tick_ns", &report->tick_ns},
        {"batch_ns", &report->batch_ns},
        {"p25_ns", &report->p25_ns},
        {"median_ns", &report->median_ns},
        {"p75_ns", &report->p75_ns},
        {"p90_ns", &report->p90_ns},
        {"max_ns", &report->max_ns},
        {"mean_ns", &report->mean_ns},
        {"median_low_ns", &report->median_low_ns},
        {"median_high_ns", &report->median_high_ns},
    };

    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        if (strcmp(name, counts[i].name) == 0) {
            *counts[i].count = pace_take_count(call);
            return;
        }
    }
    if (strcmp(name, "ratio_low") == 0) {
        report->ratio_low = pace_take_real(call);
    } else {
        report->ratio_high = pace_take_real(call);
    }
}

/* "sound, mean_ns 127001": that report, but for what is named. */
void pace_exercise_call(struct pace_call *call)
{
    static const char *const names[STATEMENT_COUNT] = {
        [GROWS_AS_N_SQUARED] = " GROWS_AS_N_SQUARED",
        [MEAN_IS_USUAL] = " MEAN_IS_USUAL",
        [CLOCK_IS_GOOD] = " CLOCK_IS_GOOD",
        [TAIL_IS_THIN] = " TAIL_IS_THIN",
        [DIGITS_ARE_TRUE] = " DIGITS_ARE_TRUE",
        [NEW_IS_FASTER] = " NEW_IS_FASTER",
    };
    const char *word = pace_take_word(call);
    struct report report = strcmp(word, "sound") == 0 ? sound : example;
    bool is_false[STATEMENT_COUNT];

    for (word = pace_take_word(call); word; word = pace_take_word(call)) {
        change(call, &report, word);
    }
    pace_enter(call);
    for (int i = 0; i < STATEMENT_COUNT; i++) {
        is_false[i] = false_statements(&report, (enum statement)i);
    }
    pace_leave(call);
    pace_give(call, "false:");
    for (int i = 0; i < STATEMENT_COUNT; i++) {
        pace_give(call, "%s", is_false[i] ? names[i] : "");
    }
}
