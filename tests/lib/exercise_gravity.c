#include <criterion/criterion.h>

#include "lib/exercise/gravity.h"

static const struct pace_found right = {.finding = PACE_FOUND_RIGHT,
                                        .input = ""};
static const struct pace_found wrong = {
    .finding = PACE_FOUND_WRONG, .input = "values = [3 5]", .got = "16"};
static const struct pace_found wrong_sooner = {
    .finding = PACE_FOUND_WRONG, .input = "values = [7]", .got = "1"};
static const struct pace_found leaks = {
    .finding = PACE_FOUND_LEAK, .input = "values = []", .got = "8 bytes"};
static const struct pace_found squared = {
    .finding = PACE_FOUND_GROWTH, .input = "n from 100 to 6400", .got = "n^2"};
static const struct pace_found no_law = {.finding = PACE_FOUND_GROWTH,
                                         .input = "n = 100",
                                         .got = "more than 50000000 steps"};
static const struct pace_found loops = {.finding =
                                            PACE_FOUND_FATE + (int)PACE_LOOPED,
                                        .input = "values = [1]",
                                        .got = "does not end"};
static const struct pace_found forges = {.finding =
                                             PACE_FOUND_FATE + (int)PACE_FORGED,
                                         .input = "values = [1 2 3]",
                                         .got = "forges"};
static const struct pace_found too_little = {
    .finding = PACE_FOUND_TOO_LITTLE, .input = "n", .got = "1"};

static void shows(struct pace_found a, struct pace_found b,
                  const struct pace_found *shown)
{
    struct pace_found both[] = {a, b};
    const struct pace_findings findings = {.items = both, .count = 2};
    const struct pace_found *gravest = pace_gravest(&findings);

    if (!shown) {
        cr_assert_null(gravest);
        return;
    }
    cr_assert_not_null(gravest);
    cr_assert_eq(gravest->finding, shown->finding);
    cr_assert_str_eq(gravest->input, shown->input);
}

Test(exercise_gravity, what_is_right_is_not_shown)
{
    const struct pace_findings none = {.count = 0};

    shows(right, right, NULL);
    shows(right, leaks, &leaks);
    cr_assert_null(pace_gravest(&none));
}

Test(exercise_gravity, the_smallest_of_the_gravest_is_shown)
{
    shows(wrong, wrong_sooner, &wrong_sooner);
    shows(wrong_sooner, wrong, &wrong_sooner);
    shows(leaks, wrong, &wrong);
    shows(too_little, wrong, &wrong);
    shows(too_little, leaks, &too_little);
    shows(wrong, forges, &forges);
}

Test(exercise_gravity, of_cases_of_one_length_the_smaller_numbers_are_shown)
{
    struct pace_found smaller = wrong;
    struct pace_found slower = squared;

    smaller.input = "values = [2 9]";
    shows(wrong, smaller, &smaller);
    shows(smaller, wrong, &smaller);
    slower.input = "n from 100 to 3200";
    shows(squared, slower, &squared);
}

Test(exercise_gravity, what_is_slow_does_not_loop)
{
    shows(loops, squared, &squared);
    shows(squared, loops, &squared);
}

Test(exercise_gravity, what_never_ends_loops)
{
    shows(loops, no_law, &loops);
    shows(loops, leaks, &loops);
    shows(loops, right, &loops);
}

Test(exercise_gravity, what_is_slow_may_be_wrong_too)
{
    shows(squared, wrong, &wrong);
}
