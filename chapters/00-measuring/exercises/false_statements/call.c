#include "lib/exercise/call.h"

#include "false_statements.h"

static void take_report(struct pace_call *call, struct report *report)
{
    report->comparisons_n = pace_take_count(call);
    report->comparisons_2n = pace_take_count(call);
    report->one_run_n_ns = pace_take_count(call);
    report->one_run_2n_ns = pace_take_count(call);
    report->tick_ns = pace_take_count(call);
    report->batch_ns = pace_take_count(call);
    report->p25_ns = pace_take_count(call);
    report->median_ns = pace_take_count(call);
    report->p75_ns = pace_take_count(call);
    report->p90_ns = pace_take_count(call);
    report->max_ns = pace_take_count(call);
    report->mean_ns = pace_take_count(call);
    report->median_low_ns = pace_take_count(call);
    report->median_high_ns = pace_take_count(call);
    report->ratio_low = pace_take_real(call);
    report->ratio_high = pace_take_real(call);
}

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
    struct report report;
    bool is_false[STATEMENT_COUNT];

    take_report(call, &report);
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
