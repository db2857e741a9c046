#include "demos/lookup/crossover.h"

#include <criterion/criterion.h>

#include "tests/support/found.h"

/* Two variants measured at 4, 16, 28 and 40, each median within 1 ns. */
static const struct pace_outcome *measured(const double search[4],
                                           const double set[4])
{
    struct found *found = found_nothing();
    const double *costs[] = {search, set};

    found_variant(found, "search");
    found_variant(found, "set");
    for (size_t v = 0; v < 2; v++) {
        for (size_t i = 0; i < 4; i++) {
            struct pace_row *row =
                found_row(found, v, 4 + 12 * i, "time", costs[v][i]);

            row->summary.ci_low -= 1;
            row->summary.ci_high += 1;
            found_row(found, v, 4 + 12 * i, "work", 1000 * costs[v][i]);
        }
    }
    return &found->outcome;
}

static void expect(const double search[4], const double set[4],
                   const char *expected)
{
    char text[160];
    struct lookup_crossover found =
        lookup_crossover_find(measured(search, set), 0, 1);

    cr_assert_eq(found.last, 40);
    lookup_crossover_text(&found, text, sizeof text);
    cr_assert_str_eq(text, expected);
}

Test(lookup_crossover, lies_between_the_last_win_and_the_first)
{
    expect((double[]){10, 20, 40, 80}, (double[]){20, 30, 40, 50},
           "crossover: the search for each is faster up to n = 16, the hash "
           "set from n = 40 on");
}

/* 49 to 51 and 50.5 to 52.5 overlap. */
Test(lookup_crossover, intervals_that_overlap_win_nothing)
{
    expect((double[]){10, 20, 50, 51.5}, (double[]){20, 30, 51.5, 50},
           "crossover: the search for each is faster up to n = 16, the hash "
           "set at no n up to 40");
    expect((double[]){10, 20, 30, 40}, (double[]){11, 21, 29, 39},
           "crossover: up to n = 40 the search for each and the hash set are "
           "too close to call");
}

Test(lookup_crossover, a_win_that_is_lost_again_does_not_count)
{
    expect((double[]){20, 20, 20, 80}, (double[]){10, 10, 30, 50},
           "crossover: the search for each is faster up to n = 28, the hash "
           "set from n = 40 on");
    expect((double[]){20, 30, 40, 80}, (double[]){10, 20, 30, 50},
           "crossover: the hash set is faster from n = 4 on, the search for "
           "each at no n measured");
}

Test(lookup_crossover, without_times_there_is_none)
{
    struct found *found = found_nothing();

    found_variant(found, "search");
    found_variant(found, "set");
    found_row(found, 0, 4, "work", 10);
    cr_assert_eq(lookup_crossover_find(&found->outcome, 0, 1).last, 0);
}
