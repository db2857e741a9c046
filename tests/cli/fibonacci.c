#include <string.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* The last number that fits in 64 bits, and what becomes of the next one. */

static void ask(const char *variants, const char *size, int status,
                struct run_result *result)
{
    const char *arguments[] = {"--quick", "--variants", variants,
                               "--sizes", size,         NULL};

    run_program("bin/fibonacci", arguments, NULL, result);
    cr_assert_eq(result->status, status, "%s%s", result->out, result->err);
}

Test(fibonacci_sizes, the_94th_is_refused, .timeout = 60)
{
    struct run_result result;

    ask("memo,lru,iterative,fast_doubling,table,formula", "93", 0, &result);
    cr_assert(strstr(result.out, "\n        93 "), "%s", result.out);
    run_release(&result);
    ask("memo,lru,iterative,fast_doubling,table,formula", "94", 2, &result);
    cr_assert_str_eq(result.err,
                     "fibonacci: --sizes 94 is above what the variants chosen "
                     "can take: at most 93\n");
    cr_assert_str_empty(result.out);
    run_release(&result);
}

Test(fibonacci_sizes, the_94th_is_for_long_numbers, .timeout = 60)
{
    struct run_result result;

    ask("table,big_doubling,gmp", "94", 0, &result);
    cr_assert(
        strstr(result.out, "        94  skipped: above its limit of 93\n"),
        "%s", result.out);
    run_release(&result);
}
