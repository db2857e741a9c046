#include "tests/bench/support/match.h"

#include <stdio.h>

#include "lib/measure/compare.h"

#define PAIRS    30
#define BATCH_NS 200000

void bench_match_title(void)
{
    puts("ratio of CPU times, median of pairs in ABBA order (95 % interval)");
}

static void print(const struct bench_match *match,
                  const struct pace_comparison *found)
{
    printf("%-28s n = %7zu  %-12s %6.4f  (%.4f .. %.4f)", match->name, match->n,
           match->detail ? match->detail : "", found->ratio, found->ratio_low,
           found->ratio_high);
    if (match->target > 0) {
        printf("  target %.2f  %s", match->target,
               found->ratio <= match->target ? "reached" : "missed");
    }
    putchar('\n');
}

enum pace_status bench_match_play(const struct bench_match *match)
{
    const struct pace_meter meter = {.clock = &pace_clock_system,
                                     .batch_ns = BATCH_NS};
    struct pace_cell ours = {.run = match->ours,
                             .inputs = match->inputs,
                             .input_count = match->input_count};
    struct pace_cell theirs = {.run = match->theirs,
                               .inputs = match->inputs,
                               .input_count = match->input_count};
    struct pace_comparison found = {0};

    if (match->ours(match->inputs[0]) != match->theirs(match->inputs[0])) {
        printf("%s disagree\n", match->name);
        return PACE_DISAGREE;
    }
    enum pace_status status =
        pace_compare(&meter, &ours, &theirs, PAIRS, &found);

    if (!status) {
        print(match, &found);
    }
    pace_samples_release(&ours.samples);
    pace_samples_release(&theirs.samples);
    return status;
}
