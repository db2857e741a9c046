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
