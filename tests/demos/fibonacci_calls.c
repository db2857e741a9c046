#include "demos/fibonacci/calls.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/found.h"

/* The naive way at 5 and 10, the other at 10 and 90, as they are counted. */
static struct found *found_calls(void)
{
    struct found *found = found_nothing();
    size_t naive = found_variant(found, "naive");
    size_t memo = found_variant(found, "memo");
    size_t table = found_variant(found, "table");

    found->variants[naive].claim = PACE_C_TO_N;
    found_row(found, naive, 5, "calls", 15);
    found_row(found, naive, 5, "work", 63);
    found_row(found, naive, 10, "calls", 177);
    found_row(found, memo, 10, "calls", 19);
    found_row(found, memo, 90, "calls", 179);
    found_row(found, table, 10, "work", 3);
    return found;
}

static void read_file(const char *dir, const char *name, char text[1024])
{
    char path[128];

    snprintf(path, sizeof path, "%s/%s", dir, name);
    FILE *stream = fopen(path, "r");

    cr_assert_not_null(stream);
    text[fread(text, 1, 1023, stream)] = '\0';
    fclose(stream);
    cr_assert_eq(remove(path), 0);
}

Test(fibonacci_calls, a_line_for_whatever_calls_and_two_laws)
{
    struct fibonacci_calls calls;

    fibonacci_calls_find(&found_calls()->outcome, &calls);
    cr_assert_eq(calls.line_count, 4);
    cr_assert_str_eq(calls.lines[0].label, "naive");
    cr_assert_str_eq(calls.lines[1].label, "memo");
    cr_assert_str_eq(calls.lines[2].label, "2^n");
    cr_assert_float_eq(calls.lines[2].end_calls, 1024, 1e-9);
    /* phi^10 is the sum of F(9) and F(11) less a little: 34 + 89 - 1/123. */
    cr_assert_float_eq(calls.lines[3].end_calls, 122.99187, 1e-4);
    cr_assert_eq(calls.first_n, 5);
    cr_assert_eq(calls.last_n, 10);
}

Test(fibonacci_calls, labels_stand_apart)
{
    struct fibonacci_calls calls;

    fibonacci_calls_find(&found_calls()->outcome, &calls);
    for (size_t i = 0; i < calls.line_count; i++) {
        for (size_t j = 0; j < i; j++) {
            double a =
                pace_axis_position(&calls.calls, calls.lines[i].label_calls);
            double b =
                pace_axis_position(&calls.calls, calls.lines[j].label_calls);

            cr_assert_geq(fabs(a - b), 0.0699, "%zu and %zu", i, j);
        }
    }
}

Test(fibonacci_calls, without_the_naive_recursion_there_is_no_chart)
{
    struct found *found = found_calls();
    struct fibonacci_calls calls;

    found->variants[0].claim = PACE_N;
    fibonacci_calls_find(&found->outcome, &calls);
    cr_assert_eq(calls.line_count, 0);
}

Test(fibonacci_calls, the_picture_says_what_was_counted_at_one_size)
{
    char room[] = "/tmp/pace-calls-XXXXXX";
    struct fibonacci_calls calls;
    char text[1024];

    cr_assert_not_null(mkdtemp(room));
    fibonacci_calls_find(&found_calls()->outcome, &calls);
    cr_assert_eq(fibonacci_calls_write(&calls, room), PACE_OK);
    read_file(room, "fibonacci_calls.figure.csv", text);
    cr_assert_not_null(strstr(text,
                              "\nfibonacci,calls,"
                              "F(10) takes 177 calls by naive and 19 by memo,"),
                       "%s", text);
    read_file(room, "fibonacci_calls.calls.csv", text);
    cr_assert_not_null(strstr(text, "\n0,0,5,15,,"), "%s", text);
    cr_assert_not_null(strstr(text, "\n0,0,10,177,naive,"), "%s", text);
    cr_assert_not_null(strstr(text, "\n1,0,90,179,memo,"), "%s", text);
    cr_assert_not_null(strstr(text, "\n0,1,10,1024,2^n,"), "%s", text);
    cr_assert_eq(rmdir(room), 0);
}
