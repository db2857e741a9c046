#include "lib/measure/tally.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdio.h>

#include "tests/support/counted/corpus.h"

Test(tally, a_name_that_never_counted_is_0)
{
    cr_assert_eq(pace_tally_value("products"), 0);
    cr_assert_null(pace_tally_name(0));
}

Test(tally, amounts_add_up_by_name)
{
    char same_text[] = "products"; /* another place, the same name */

    pace_tally_add("products", 3);
    pace_tally_add("calls", 1);
    pace_tally_add(same_text, UINT64_C(1) << 40);
    cr_assert_eq(pace_tally_value("products"), 3 + (UINT64_C(1) << 40));
    cr_assert_eq(pace_tally_value("calls"), 1);
    cr_assert_eq(pace_tally_value("call"), 0);
    cr_assert_eq(pace_tally_value("calls "), 0);
    cr_assert_eq(pace_tally_value(""), 0);
}

Test(tally, names_come_in_the_order_of_their_first_count)
{
    *pace_tally_counter("zebra") = 7;
    pace_tally_add("ape", 1);
    pace_tally_add("zebra", 1);
    cr_assert_str_eq(pace_tally_name(0), "zebra");
    cr_assert_str_eq(pace_tally_name(1), "ape");
    cr_assert_null(pace_tally_name(2));
    cr_assert_null(pace_tally_name(SIZE_MAX));
    cr_assert_eq(pace_tally_value("zebra"), 8);
}

Test(tally, reset_keeps_names_and_addresses)
{
    uint64_t *calls = pace_tally_counter("calls");

    *calls = 5;
    pace_tally_reset();
    cr_assert_eq(pace_tally_value("calls"), 0);
    cr_assert_str_eq(pace_tally_name(0), "calls");
    cr_assert_eq(pace_tally_counter("calls"), calls);
}

static char names[PACE_MAX_TALLIES + 1][8];

static void fill(void)
{
    for (size_t i = 0; i < PACE_MAX_TALLIES; i++) {
        snprintf(names[i], sizeof names[i], "t%zu", i);
        pace_tally_add(names[i], i);
    }
}

Test(tally, as_many_names_as_promised)
{
    fill();
    fill();
    for (size_t i = 0; i < PACE_MAX_TALLIES; i++) {
        cr_assert_eq(pace_tally_value(names[i]), 2 * i);
        cr_assert_str_eq(pace_tally_name(i), names[i]);
    }
    cr_assert_null(pace_tally_name(PACE_MAX_TALLIES));
}

Test(tally, one_name_more_is_a_broken_contract, .signal = SIGABRT)
{
    fill();
    pace_tally_add("one more", 1);
}

Test(tally, the_macro_counts_in_the_counting_build)
{
    struct corpus corpus = {.n = 1000};

    corpus_tally(&corpus);
    cr_assert_eq(pace_tally_value("pairs"), 2000);
}

/* This file is not built for counting. */
Test(tally, the_macro_is_nothing_elsewhere)
{
    uint64_t evaluations = 0;

    PACE_TALLY(pairs, ++evaluations);
    cr_assert_eq(evaluations, 0);
    cr_assert_eq(pace_tally_value("pairs"), 0);
}
