#include "lib/chart/headline.h"

#include <criterion/criterion.h>

#include "tests/support/found.h"

static void finding_is(struct found *found, const char *part,
                       const char *expected)
{
    struct pace_chart chart = {.outcome = &found->outcome, .part = part};
    char text[PACE_SENTENCE_ROOM];

    pace_headline(&chart, text, sizeof text);
    cr_assert_str_eq(text, expected);
}

static void doubling_is(struct found *found, const char *expected)
{
    struct pace_chart chart = {.outcome = &found->outcome};
    char text[PACE_SENTENCE_ROOM];

    pace_headline_doubling(&chart, text, sizeof text);
    cr_assert_str_eq(text, expected);
}

Test(headline, nothing_measured_is_said)
{
    struct found *found = found_nothing();

    finding_is(found, NULL, "Nothing was measured");
    found_variant(found, "a");
    finding_is(found, NULL, "Nothing was measured");
    doubling_is(found, "No two sizes far enough apart");
}

Test(headline, the_fastest_is_compared_with_the_slowest)
{
    struct found *found = found_pair();
    size_t c = found_variant(found, "c");

    found_row(found, c, 4000, "time", 8000);
    finding_is(found, NULL, "At n = 4,000, b is about 10x faster than a");
}

Test(headline, the_size_is_the_largest_that_all_were_measured_at)
{
    struct found *found = found_pair();

    found_row(found, 1, 8000, "time", 8000);
    found_row(found, 1, 16000, "time", 16000);
    finding_is(found, NULL, "At n = 4,000, b is about 10x faster than a");
}

Test(headline, overlapping_intervals_are_too_close_to_call)
{
    struct found *found = found_pair();
    struct pace_row *slow = &found->rows[2];
    struct pace_row *fast = &found->rows[5];

    slow->summary.ci_low = 7000;
    fast->summary.ci_high = 6999;
    finding_is(found, NULL, "At n = 4,000, b is about 10x faster than a");
    fast->summary.ci_high = 7000;
    finding_is(found, NULL, "At n = 4,000, b and a are too close to call");
    found_row(found, found_variant(found, "c"), 4000, "time", 5000);
    finding_is(found, NULL, "At n = 4,000, all 3 are too close to call");
}

Test(headline, without_time_counted_work_is_compared)
{
    struct found *found = found_nothing();

    found_row(found, found_variant(found, "a"), 10, "work", 30);
    found_row(found, found_variant(found, "b"), 10, "work", 90);
    finding_is(found, NULL, "At n = 10, a does 3.0x less work than b");
    found->rows[1] = found->rows[0];
    found->rows[1].variant = 1;
    finding_is(found, NULL, "At n = 10, a and b do the same work");
}

Test(headline, a_reversed_order_at_smaller_sizes_is_told)
{
    struct found *found = found_pair();

    /* b takes 2000 ns at n = 2000, a now 1999 there and 10 at 1000 */
    for (size_t i = 0; i < 2; i++) {
        struct pace_summary *summary = &found->rows[i].summary;

        summary->median = i == 0 ? 10 : 1999;
        summary->ci_low = summary->ci_high = summary->median;
    }
    finding_is(found, NULL,
               "At n = 4,000, b is about 10x faster than a; up to n = 2,000 "
               "it is slower");
    found->rows[1].summary.ci_high = 2000;
    finding_is(found, NULL,
               "At n = 4,000, b is about 10x faster than a; up to n = 1,000 "
               "it is slower");
}

Test(headline, a_label_with_a_comma_is_quoted)
{
    struct found *found = found_pair();

    found->variants[1].label = "b, vectors";
    finding_is(found, NULL,
               "At n = 4,000, 'b, vectors' is about 10x faster than a");
}

Test(headline, an_approximate_variant_is_called_that)
{
    struct found *found = found_pair();

    found->variants[1].approximate = true;
    finding_is(found, NULL,
               "At n = 4,000, b (approximate) is about 10x faster than a");
}

Test(headline, costs_that_are_no_numbers_are_left_out)
{
    struct found *found = found_pair();

    found->rows[2].summary.median = 0;
    finding_is(found, NULL, "At n = 2,000, b is about 10x faster than a");
    found->rows[1].summary.median = 0.0 / found->rows[2].summary.median;
    finding_is(found, NULL, "At n = 1,000, b is about 10x faster than a");
    found->rows[0].n = 0;
    finding_is(found, NULL, "At n = 4,000, b takes 4.00 us");
}

Test(headline, variants_that_never_meet_are_not_compared)
{
    struct found *found = found_nothing();

    found_row(found, found_variant(found, "a"), 10, "time", 10);
    found_row(found, found_variant(found, "b"), 20, "time", 10);
    finding_is(found, NULL, "2 functions measured, no law of growth yet");
}

/* Three jobs, claimed to be n. */
static struct found *three_jobs(void)
{
    static const char *const names[] = {"a", "b", "c"};
    struct found *found = found_nothing();

    for (size_t v = 0; v < 3; v++) {
        found_variant(found, names[v]);
        found->variants[v].job = names[v];
        found_row(found, v, 1000, "work", 1000);
        found_law(found, v, "work", PACE_N);
    }
    return found;
}

Test(headline, different_jobs_are_not_compared_but_their_claims_told)
{
    struct found *found = three_jobs();

    finding_is(found, NULL, "3 jobs, 1 law of growth, all as claimed");
    found->variants[1].claim = PACE_N_SQUARED;
    found->laws[1].fit.best = PACE_N_SQUARED;
    finding_is(found, NULL, "3 jobs, 2 laws of growth, all as claimed");
    found->variants[2].job = "b";
    finding_is(found, NULL, "3 functions, 2 laws of growth, all as claimed");
    found->variants[2].claim = PACE_NO_CLAIM;
    finding_is(found, NULL, "2 functions, 2 laws of growth, both as claimed");
}

Test(headline, a_claim_that_fails_is_named)
{
    struct found *found = three_jobs();

    found->variants[1].claim = PACE_LOG_N;
    found->laws[1].verdict = PACE_DIFFERS;
    finding_is(found, NULL,
               "2 of 3 grow as claimed; b grows as n, not as log n");
    found->laws[0].verdict = PACE_DIFFERS;
    finding_is(found, NULL, "1 of 3 grow as claimed, 2 do not");
}

Test(headline, claims_that_cannot_be_told_are_counted)
{
    struct found *found = three_jobs();

    found->laws[1].verdict = PACE_UNDECIDED;
    finding_is(found, NULL, "2 of 3 grow as claimed, 1 cannot be told yet");
}

Test(headline, counted_work_decides_before_time)
{
    struct found *found = three_jobs();
    struct pace_law *time = found_law(found, 0, "time", PACE_N_LOG_N);

    cr_assert_eq(time->verdict, PACE_DIFFERS);
    finding_is(found, NULL, "3 jobs, 1 law of growth, all as claimed");
    found->laws[0].fitted = false;
    finding_is(found, NULL,
               "2 of 3 grow as claimed; a grows as n log n, not as n");
}

Test(headline, one_function_alone_is_told_by_its_law)
{
    struct found *found = found_nothing();

    found_row(found, found_variant(found, "a"), 1500, "time", 2500);
    finding_is(found, NULL, "At n = 1,500, a takes 2.50 us");
    found_law(found, 0, "time", PACE_N);
    finding_is(found, NULL, "a grows as n, as claimed");
    found->variants[0].claim = PACE_N_CUBED;
    found->laws[0].verdict = PACE_DIFFERS;
    finding_is(found, NULL, "a grows as n, not as n^3");
    found->laws[0].verdict = PACE_UNDECIDED;
    finding_is(found, NULL, "a: these sizes cannot tell whether it is n^3");
}

Test(headline, every_chart_has_its_own)
{
    struct found *found = found_pair();
    size_t c = found_variant(found, "c");

    found->variants[c].chart = "small";
    found_row(found, c, 4, "time", 2e9);
    finding_is(found, NULL, "At n = 4,000, b is about 10x faster than a");
    finding_is(found, "small", "At n = 4, c takes 2.00 s");
    finding_is(found, "absent", "Nothing was measured");
}

Test(headline, a_small_buffer_is_cut_not_overrun)
{
    struct found *found = found_pair();
    struct pace_chart chart = {.outcome = &found->outcome};
    char text[8] = "-------";

    pace_headline(&chart, text, 5);
    cr_assert_str_eq(text, "At n");
    cr_assert_eq(text[5], '-');
}

Test(headline, doublings_tell_who_pays_most_and_least)
{
    struct found *found = found_nothing();

    found_row(found, found_variant(found, "a"), 100, "work", 10);
    found_row(found, 0, 200, "work", 40);
    doubling_is(found, "Twice the n takes 4.0x the work for a");
    found_row(found, found_variant(found, "b"), 100, "work", 5);
    found_row(found, 1, 200, "work", 5);
    doubling_is(found, "Twice the n takes 4.0x the work for a, 1x for b");
    found->rows[3].summary.median = 20;
    doubling_is(found, "Twice the n takes 4.0x the work for every one");
    found->rows[3].summary.median = 19.5;
    doubling_is(found, "Twice the n takes 4.0x the work for every one");
    found->rows[3].summary.median = 19;
    doubling_is(found, "Twice the n takes 4.0x the work for a, 3.8x for b");
}

Test(headline, steps_other_than_two_count_per_doubling)
{
    struct found *found = found_nothing();

    /* 8 times the cost for 4 times the n is 8^(1/2) a doubling */
    found_row(found, found_variant(found, "a"), 10, "time", 10);
    found_row(found, 0, 40, "time", 80);
    doubling_is(found, "Twice the n takes 2.8x the time for a");
    found->rows[1].n = 14;
    doubling_is(found, "No two sizes far enough apart");
    found->rows[1].n = 15;
    found->rows[1].summary.median = 15;
    doubling_is(found, "Twice the n takes 2.0x the time for a");
}
