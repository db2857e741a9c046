#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* What the timer of small pieces of C says; never how long they take. */

static const char *const names[] = {
    "PACE_SNIPPET_STATEMENT", "PACE_SNIPPET_AGAINST", "PACE_SNIPPET_SETUP",
    "PACE_SNIPPET_START", "PACE_SNIPPET_FLAGS"};

static void run_snippet(const char *const values[5], struct run_result *result)
{
    const char *arguments[] = {NULL};

    for (size_t i = 0; i < 5; i++) {
        if (values[i]) {
            setenv(names[i], values[i], 1);
        } else {
            unsetenv(names[i]);
        }
    }
    run_program("bin/snippet", arguments, NULL, result);
}

static void refused(const char *const values[5], const char *err)
{
    struct run_result result;

    run_snippet(values, &result);
    cr_assert_eq(result.status, 2, "%d: %s", result.status, result.err);
    cr_assert(strstr(result.err, err), "%s", result.err);
    cr_assert_str_empty(result.out);
    run_release(&result);
}

static void accepted(const char *const values[5], const char *out)
{
    struct run_result result;

    run_snippet(values, &result);
    cr_assert_eq(result.status, 0, "%d: %s", result.status, result.err);
    cr_assert(strstr(result.out, out), "%s", result.out);
    cr_assert_str_empty(result.err);
    run_release(&result);
}

Test(snippet, an_expression_and_statements_are_timed, .timeout = 60)
{
    accepted((const char *[5]){"strlen(text)", NULL, "char text[] = \"abc\";"},
             "STATEMENT  best ");
    accepted((const char *[5]){"for (int i = 0; i < 9; i++) { k += i; }", NULL,
                               "int k;"},
             "repetitions");
    accepted((const char *[5]){"free(malloc(1))", NULL, NULL},
             "STATEMENT  best ");
}

/* The start has run when the first repetition begins. */
Test(snippet, start_runs_first_and_setup_is_shared, .timeout = 60)
{
    accepted((const char *[5]){"if (k < 1) { abort(); } k++",
                               "if (k < 1) { abort(); } k += 2", "unsigned k;",
                               "k = 1"},
             "AGAINST    best ");
}

Test(snippet, two_statements_have_a_winner_by_pairs, .timeout = 60)
{
    /* A hundred times the work: no clock is so wrong. */
    accepted((const char *[5]){"for (int i = 0; i < 10; i++) { KEEP(i); }",
                               "for (int i = 0; i < 1000; i++) { KEEP(i); }"},
             "STATEMENT is faster: AGAINST takes ");
}

Test(snippet, the_first_error_of_the_compiler_is_shown, .timeout = 60)
{
    refused((const char *[5]){"x = 1"}, "snippet: STATEMENT:1:1: error: ");
    refused((const char *[5]){"1", "y"}, "snippet: AGAINST:1:1: error: ");
    refused((const char *[5]){"1", NULL, "int 7;"}, "SETUP:1:5: error: ");
    refused((const char *[5]){"1", NULL, NULL, "\nz();("}, "snippet: START:");
    refused((const char *[5]){"}{"}, "STATEMENT:1:");
    refused((const char *[5]){"1", NULL, NULL, NULL, "-no-such-flag"}, "error");
}

Test(snippet, nothing_to_time_is_said_to_be_so, .timeout = 60)
{
    refused((const char *[5]){NULL}, "usage: make snippet STATEMENT=");
    refused((const char *[5]){" \t"}, "usage: make snippet STATEMENT=");
}

Test(snippet, a_crash_is_reported, .timeout = 60)
{
    /* A sanitizer would catch the signal and report it in its own words. */
    setenv("ASAN_OPTIONS", "handle_segv=0", 1);
    setenv("UBSAN_OPTIONS", "handle_segv=0", 1);
    refused((const char *[5]){"*(volatile int *)0 = 1"},
            "snippet: it crashed, by signal ");
}

Test(snippet, an_exit_is_reported, .timeout = 60)
{
    refused((const char *[5]){"exit(0)"}, "snippet: it ended the program\n");
    refused((const char *[5]){"1", NULL, NULL, "exit(3)"},
            "snippet: it ended the program\n");
}

Test(snippet, a_compiler_that_is_not_there_is_reported, .timeout = 60)
{
    const char *arguments[] = {NULL};
    struct run_result result;

    setenv("PACE_SNIPPET_STATEMENT", "1", 1);
    setenv("PACE_SNIPPET_CC", "no-such-compiler", 1);
    run_program("bin/snippet", arguments, NULL, &result);
    cr_assert_eq(result.status, 69);
    cr_assert_str_not_empty(result.err);
    run_release(&result);
}
