/*
 * You judge growth by two times of one run each: that ratio wanders from 2 to 6
 * for a true 4. Take the counts.
 */
#include "false_statements.h"

/* To 1 %. */
static bool is_four_times(uint64_t larger, uint64_t smaller)
{
    uint64_t due = 4 * smaller;
    uint64_t distance = larger > due ? larger - due : due - larger;

    return 100 * distance <= due;
}

static bool borne_out(const struct report *report, enum statement statement)
{
    switch (statement) {
    case GROWS_AS_N_SQUARED:
        return is_four_times(report->one_run_2n_ns, report->one_run_n_ns);
    case MEAN_IS_USUAL:
        return report->p25_ns <= report->mean_ns &&
               report->mean_ns <= report->p75_ns;
    case CLOCK_IS_GOOD:
        return 100 * report->tick_ns <= report->batch_ns;
    case TAIL_IS_THIN:
        return report->p90_ns <= 2 * report->median_ns;
    case DIGITS_ARE_TRUE:
        return 100 * (report->median_high_ns - report->median_low_ns) <=
               report->median_ns;
    case NEW_IS_FASTER:
        return report->ratio_high < 1;
    default:
        return false;
    }
}

bool false_statements(const struct report *report, enum statement statement)
{
    return !borne_out(report, statement);
}
