#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* What the program says to a reader's own items. */

static void expect(const char *items, int status, const char *out,
                   const char *err)
{
    const char *arguments[] = {"--input", "-", "--quick", NULL};
    struct run_result result;

    run_program("bin/knapsack", arguments, items, &result);
    cr_assert_eq(result.status, status, "%s%s", result.out, result.err);
    cr_assert(strstr(result.out, out), "%s", result.out);
    cr_assert(strstr(result.err, err), "%s", result.err);
    if (status) {
        cr_assert_str_empty(result.out);
    }
    run_release(&result);
}

Test(knapsack_input, the_best_choice_is_named, .timeout = 60)
{
    expect("20\n2 3\n3 4\n4 5\n5 8\n9 10\n", 0,
           "the best of your 5 items\n"
           "  value 26, weight 20 of 20; greedy finds 20 (23.1 % less)\n"
           "  items 1 3 4 5\n",
           "");
    expect("0\n1 9\n", 0, "value 0, weight 0 of 0", "");
    expect("0\n0 9\n1 1", 0, "  items 1\n", "");
}

Test(knapsack_input, a_capacity_beyond_memory_is_refused_with_the_bytes,
     .timeout = 60)
{
    expect("1000000000000\n2 3\n3 4\n", 2, "",
           "table with capacity 1000000000000 and items = 2 would need about "
           "24.0 TB of memory");
    expect("9223372036854775807\n2 3\n", 2, "", "allowed: try");
}

Test(knapsack_input, a_capacity_beyond_memory_is_for_others, .timeout = 60)
{
    const char *arguments[] = {"--variants", "greedy,core", "--input", "-",
                               NULL};
    struct run_result result;

    run_program("bin/knapsack", arguments,
                "1000000000000\n999999999999 5\n2 7\n3 4\n", &result);
    cr_assert_eq(result.status, 0, "%s%s", result.out, result.err);
    cr_assert(strstr(result.out, "value 11, weight 5 of 1000000000000"), "%s",
              result.out);
    run_release(&result);
}

Test(knapsack_input, negative_numbers_are_refused_by_line, .timeout = 60)
{
    expect("20\n2 3\n-3 4\n", 2, "", "line 3: '-3' is not a whole number");
    expect("20\n2 -3\n", 2, "", "line 2: '-3' is not a whole number");
    expect("-20\n2 3\n", 2, "", "line 1: '-20' is not a whole number");
    expect("20\n", 2, "", "has a capacity, but no");
}

Test(knapsack_input, totals_that_overflow_are_refused_by_item, .timeout = 60)
{
    expect("20\n1 9223372036854775807\n3 1\n", 2, "",
           "item 2, of weight 3 and value 1, brings the values over 2^63 - 1");
    expect("20\n9223372036854775807 1\n3 1\n", 2, "",
           "item 2, of weight 3 and value 1, brings the weights over");
}

/* So many items that all weigh about as much, an even number each: where the
 * capacity is odd, no bound tells one choice from another. */
static char *alike(int count, long long capacity, char items[4000])
{
    size_t length = (size_t)sprintf(items, "%lld\n", capacity);

    for (int i = 0; i < count; i++) {
        long long weight = 2000000000LL + 2 * (i * 7919 % 1009);

        length +=
            (size_t)sprintf(items + length, "%lld %lld\n", weight, weight);
    }
    return items;
}

/* A GB of questions would be a part of those that come up. */
Test(knapsack_input, not_all_questions_can_be_kept, .timeout = 60)
{
    const char *arguments[] = {"--variants", "greedy,memo", "--quick",
                               "--input",    "-",           NULL};
    char items[4000];
    struct run_result result;

    run_program("bin/knapsack", arguments, alike(48, 200000000000, items),
                &result);
    cr_assert_eq(result.status, 0, "%s%s", result.out, result.err);
    cr_assert(
        strstr(result.out, "        24  skipped: too many questions to keep\n"),
        "%s", result.out);
    run_release(&result);
}

/* There are 2^34 choices: minutes, and hours with six items more. */
Test(knapsack_input, not_all_choices_are_tried, .timeout = 60)
{
    const char *arguments[] = {
        "--variants", "greedy,branch_bound", "--quick", "--csv", "--input", "-",
        NULL};
    char items[4000];
    struct run_result result;

    run_program("bin/knapsack", arguments, alike(34, 34000000001, items),
                &result);
    cr_assert_eq(result.status, 0, "%s%s", result.out, result.err);
    cr_assert(strstr(result.out, "\nbranch_bound,8,time"), "%s", result.out);
    cr_assert_null(strstr(result.out, "\nbranch_bound,34,time"), "%s",
                   result.out);
    run_release(&result);
}
