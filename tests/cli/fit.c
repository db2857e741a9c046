#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>
#include <jansson.h>

#include "tests/support/run.h"

/* An exactly quadratic cost. */
#define SQUARES                                                                \
    "n,cost\n1000,5e6\n2000,2e7\n4000,8e7\n8000,3.2e8\n16000,1.28e9\n"
/* Exactly linear, but few. */
#define THREE "n,cost\n1000,10\n2000,20\n4000,40\n"

/* Sizes that only the last bits of a double tell apart. */
#define CROWDED                                                                \
    ("n,cost\n4503599627370496,1\n4503599627370497,2\n4503599627370498,1\n"    \
     "4503599627370499,3\n4503599627370500,1\n")

static void expect(const char *const arguments[], const char *input, int status,
                   const char *line)
{
    struct run_result result;

    run_program("bin/fit", arguments, input, &result);
    cr_assert_eq(result.status, status, "%d: %s", result.status, result.err);
    cr_assert(strstr(result.out, line), "no '%s' in:\n%s", line, result.out);
    cr_assert_str_empty(result.err);
    run_release(&result);
}

static const char *const no_arguments[] = {NULL};

Test(cli_fit, class_set_exponent_and_bends_are_printed)
{
    struct run_result result;

    run_program("bin/fit", no_arguments, SQUARES, &result);
    cr_assert_eq(result.status, 0);
    cr_assert(strstr(result.out, "class     n^2 (99 % sure)\n"));
    cr_assert(strstr(result.out, "set       n^2: "));
    cr_assert(strstr(result.out, "exponent  2.00, 95 % interval "));
    cr_assert(strstr(result.out, "cost      about 5 * n^2\n"));
    cr_assert(strstr(result.out, "bends     none\n"));
    cr_assert_null(strstr(result.out, "claim"));
    run_release(&result);
}

Test(cli_fit, the_exit_status_is_the_verdict_on_the_claim)
{
    expect((const char *[]){"--claim", "n^2", NULL}, SQUARES, 0,
           "claim     n^2: holds\n");
    expect((const char *[]){"--claim", "n", NULL}, SQUARES, 1,
           "claim     n: differs\n");
    expect((const char *[]){"--claim=n", NULL}, THREE, 3,
           "claim     n: undecided\n");
}

Test(cli_fit, a_set_of_several_classes_says_so)
{
    expect(no_arguments, THREE, 0, "3 sizes are too few to tell");
    /* n^1.07: between n and n log n, and noisy. */
    expect(no_arguments,
           "n,cost\n1000,100\n1000,110\n2000,210\n2000,232\n4000,441\n"
           "4000,490\n8000,926\n8000,1020\n16000,1945\n16000,2150\n",
           0, "n or n log n: these sizes cannot tell them apart");
}

Test(cli_fit, a_law_between_the_classes_is_named_by_its_exponent)
{
    char input[1024] = "n,cost\n";
    size_t used = strlen(input);

    for (long size = 1000; size < 600000; size *= 2) {
        double n = (double)size;

        used += (size_t)snprintf(input + used, sizeof input - used, "%g,%.9g\n",
                                 n, n * sqrt(n));
    }
    expect(no_arguments, input, 0, "class     none of those known: n^1.50\n");
    expect(no_arguments, input, 0,
           "set       n log n or n^2: the classes nearest to it\n");
    expect((const char *[]){"--claim", "n^2", NULL}, input, 3, "undecided");
    expect((const char *[]){"--claim", "n", NULL}, input, 1, "differs");
}

Test(cli_fit, a_jump_is_reported_with_its_size)
{
    expect((const char *[]){"--claim", "n", NULL},
           "n,cost\n1000,10\n2000,20\n4000,40\n8000,80\n16000,480\n32000,960\n"
           "64000,1920\n128000,3840\n",
           0, "a jump, times 3, after n = 8,000; n^1.00 around it");
}

Test(cli_fit, rows_may_come_in_any_order_and_from_any_system)
{
    expect((const char *[]){"--claim", "n", NULL},
           "\xef\xbb\xbfn, cost \r\n8000,80\r\n\r\n 1000 ,\t10 \r\n4000,40\r\n"
           "16000,160\r\n2000,20",
           0, "data      5 sizes, n = 1,000 to 16,000, each once: read as");
}

Test(cli_fit, repeated_sizes_are_samples_and_the_smallest_counts)
{
    expect((const char *[]){"--claim", "n", NULL},
           "n,cost\n1000,10\n1000,30\n2000,20.4\n2000,20\n4000,40\n4000,41\n"
           "8000,80\n8000,81\n16000,190\n16000,160\n32000,320\n32000,325\n"
           "64000,640\n64000,650\n128000,1280\n128000,1290\n",
           0, "data      8 sizes, n = 1,000 to 128,000, 16 samples\n");
}

Test(cli_fit, no_line_is_longer_than_79_columns)
{
    static const char *const inputs[] = {
        SQUARES,
        THREE,
        "n,cost\n1,1\n2,1e300\n",
        "n,cost\n1,1e300\n2,1e-300\n3,1e300\n4,1e-300\n5,1e300\n",
        "n,cost\n1e-300,1\n1e-30,2\n1,7\n1e9,1e30\n1e18,1e300\n",
        CROWDED,
    };

    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        struct run_result result;

        run_program("bin/fit", (const char *[]){"--claim", "sqrt n", NULL},
                    inputs[i], &result);
        cr_assert(result.status == 1 || result.status == 3);
        for (const char *line = result.out; *line;) {
            size_t length = strcspn(line, "\n");

            cr_assert(length <= 79, "%.*s", (int)length, line);
            line += length + 1;
        }
        run_release(&result);
    }
}

Test(cli_fit, json_has_every_key)
{
    static const char *const keys[] = {
        "class",        "set",           "posterior", "exponent",
        "exponent_low", "exponent_high", "bends",     "verdict"};
    struct run_result result;

    run_program("bin/fit", (const char *[]){"--json", "--claim", "n", NULL},
                SQUARES, &result);
    cr_assert_eq(result.status, 1);
    json_t *object = json_loads(result.out, 0, NULL);

    cr_assert_not_null(object, "%s", result.out);
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        cr_assert_not_null(json_object_get(object, keys[i]), "%s", keys[i]);
    }
    cr_assert_str_eq(json_string_value(json_object_get(object, "class")),
                     "n^2");
    cr_assert_str_eq(json_string_value(json_object_get(object, "verdict")),
                     "differs");
    cr_assert_eq(json_array_size(json_object_get(object, "set")), 1);
    cr_assert_float_eq(json_real_value(json_object_get(object, "exponent")), 2,
                       0.01);
    json_decref(object);
    run_release(&result);
    run_program("bin/fit", (const char *[]){"--json", NULL}, SQUARES, &result);
    object = json_loads(result.out, 0, NULL);
    cr_assert_eq(result.status, 0);
    cr_assert(json_is_null(json_object_get(object, "verdict")));
    json_decref(object);
    run_release(&result);
}

Test(cli_fit, json_stays_json_at_the_edge_of_arithmetic)
{
    struct run_result result;

    run_program("bin/fit", (const char *[]){"--json", NULL},
                "n,cost\n1e-300,1\n1e-200,1e100\n1e-100,1e200\n1,1e300\n",
                &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    json_t *object = json_loads(result.out, 0, NULL);

    cr_assert_not_null(object, "%s", result.out);
    json_decref(object);
    run_release(&result);
}

Test(cli_fit, a_file_is_read_as_standard_input_is)
{
    char path[] = "/tmp/pace-fit-XXXXXX";
    int fd = mkstemp(path);
    FILE *file = fd < 0 ? NULL : fdopen(fd, "w");

    cr_assert_not_null(file);
    fputs(SQUARES, file);
    fclose(file);
    expect((const char *[]){path, "--claim", "n^2", NULL}, NULL, 0, "holds");
    remove(path);
    expect((const char *[]){"-", NULL}, SQUARES, 0, "class     n^2");
}

Test(cli_fit, help_fits_on_a_screen_and_names_everything)
{
    static const char *const names[] = {"--claim",   "--json", "--help",
                                        "--version", "n,cost", "c^n"};
    struct run_result result;
    size_t lines = 0;

    run_program("bin/fit", (const char *[]){"--help", NULL}, NULL, &result);
    cr_assert_eq(result.status, 0);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        cr_assert(strstr(result.out, names[i]), "%s", names[i]);
    }
    for (const char *line = result.out; *line; lines++) {
        size_t length = strcspn(line, "\n");

        cr_assert(length <= 79, "%.*s", (int)length, line);
        line += length + 1;
    }
    cr_assert(lines <= 24, "%zu lines", lines);
    run_release(&result);
    expect((const char *[]){"--version", NULL}, NULL, 0, "fit (Pace) ");
}
