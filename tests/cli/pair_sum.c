#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* The program as it is measured: the unit tests try the counting build, which
 * leaves out what is compiled for wide vectors. */
static void run_on(const char *numbers, struct run_result *result)
{
    char path[RUN_PATH_SIZE];
    char *argv[] = {run_path("bin/pair_sum", path),
                    "--input",
                    "-",
                    "--quick",
                    "--csv",
                    NULL};

    run(argv, numbers, result);
}

Test(pair_sum_program, every_way_finds_what_was_found_by_hand)
{
    static const char *const ways[] = {"all_pairs", "half", "vectors",
                                       "closed_form", "blocked"};
    struct run_result result;

    run_on("1\n2\n3\n", &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        char start[64];

        snprintf(start, sizeof start, "\n%s,3,time", ways[i]);
        char *line = strstr(result.out, start);

        cr_assert_not_null(line, "%s", ways[i]);
        line[1 + strcspn(line + 1, "\n")] = '\0';
        cr_assert_str_eq(strrchr(line, ','), ",22", "%s", line + 1);
        line[strlen(line)] = '\n';
    }
    run_release(&result);
}

/* Blocks of 64 that are narrow, that hold one large value, and that are large
 * throughout, in turn, and an end of 37: the driver compares the ways. */
Test(pair_sum_program, all_ways_agree_on_blocks_of_every_kind)
{
    enum {
        COUNT = 64 * 75 + 37
    };
    char *text = malloc(COUNT * sizeof "-2147483647\n");
    size_t used = 0;
    struct run_result result;

    cr_assert(text);
    for (int i = 0; i < COUNT; i++) {
        int kind = i / 64 % 3;
        int value = (i * 37) % 1024 - 512;

        if (kind == 2 || (kind == 1 && i % 64 == 5)) {
            value = i % 2 ? 2147483647 - i : -2147483647 + i;
        }
        used += (size_t)sprintf(text + used, "%d\n", value);
    }
    run_on(text, &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    run_release(&result);
    free(text);
}

Test(pair_sum_program, takes_all_of_32_bits_and_no_more)
{
    struct run_result result;

    run_on("-2147483648\n2147483647\n", &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    run_release(&result);
    run_on("5\n2147483648\n", &result);
    cr_assert_eq(result.status, 2);
    cr_assert(strstr(result.err, "line 2: '2147483648' is not"), "%s",
              result.err);
    run_release(&result);
}
