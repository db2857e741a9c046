#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* What strings and arrays count, and say to a reader's own words. */

/* Runs a demo for its rows; the caller releases the result. */
static void count(const char *program, const char *variants, const char *size,
                  struct run_result *result)
{
    const char *arguments[] = {"--quick", "--csv", "--variants", variants,
                               "--sizes", size,    NULL};

    run_program(program, arguments, NULL, result);
    cr_assert_eq(result->status, 0, "%s", result->err);
}

/* That a row begins as the text and has the value as its minimum. */
static void expect_row(const struct run_result *result, const char *start,
                       double value)
{
    const char *row = strstr(result->out, start);

    cr_assert(row, "no row %s in\n%s", start, result->out);
    cr_assert_eq(strtod(row + strlen(start), NULL), value, "%.200s", row);
}

/* Moving each time, realloc moves what copy_each copies, to the byte. */
Test(strings_counts, a_realloc_that_moves_moves_what_a_copy_would,
     .timeout = 60)
{
    struct run_result result;

    count("bin/strings", "copy_each,realloc_moving,realloc_exact,join", "1000",
          &result);
    expect_row(&result, "copy_each,1000,moved_content,count,1,", 4390605);
    expect_row(&result, "realloc_moving,1000,moved,bytes,1,", 4390605);
    expect_row(&result, "realloc_moving,1000,allocations,calls,1,", 1000);
    expect_row(&result, "realloc_exact,1000,heap_peak,bytes,1,", 8890);
    expect_row(&result, "copy_each,1000,allocations,calls,1,", 1001);
    expect_row(&result, "join,1000,allocations,calls,1,", 1);
    expect_row(&result, "join,1000,moved,bytes,1,", 0);
    run_release(&result);
}

/* 8 * (1 + ... + 9999), 8 * the sum of the capacities before the last, by
 * hand, and 8 * (2^14 - 1). */
Test(arrays_counts, always_moving_moves_every_capacity_but_the_last,
     .timeout = 60)
{
    struct run_result result;

    count("bin/arrays", "one_slot_moving,half_more_moving,doubling_moving",
          "10000", &result);
    expect_row(&result, "one_slot_moving,10000,moved,bytes,1,", 399960000);
    expect_row(&result, "half_more_moving,10000,moved,bytes,1,", 193912);
    expect_row(&result, "doubling_moving,10000,moved,bytes,1,", 131064);
    run_release(&result);
}

static void expect(const char *words, int status, const char *out,
                   const char *err)
{
    const char *arguments[] = {"--input", "-", "--quick", NULL};
    struct run_result result;

    run_program("bin/strings", arguments, words, &result);
    cr_assert_eq(result.status, status, "%s%s", result.out, result.err);
    cr_assert(strstr(result.out, out), "%s", result.out);
    cr_assert(strstr(result.err, err), "%s", result.err);
    run_release(&result);
}

Test(strings_input, own_words_are_counted_as_they_are, .timeout = 60)
{
    expect("one\n\nthree\n", 0,
           "the text of 3 words of yours\n"
           "  11 bytes; a new block each would move 9,\n",
           "");
    expect("one\n", 0, "a realloc each is not n^2: too few words to tell", "");
    expect("one\n\nthree", 0, "11 bytes; a new block each would move 9,", "");
    expect("\n\n", 0, "the text of 2 words of yours\n  2 bytes;", "");
    expect("", 2, "", "standard input is empty, expected words, one per line");
}

Test(strings_input, a_word_of_a_million_bytes, .timeout = 60)
{
    char *words = malloc(1000004);

    cr_assert(words);
    memset(words, 'x', 1000000);
    memcpy(words + 1000000, "\ny\n", 4);
    expect(words, 0,
           "the text of 2 words of yours\n"
           "  1,000,003 bytes; a new block each would move 1,000,001,\n",
           "");
    free(words);
}

Test(strings_input, a_nul_byte_and_too_little_memory_are_refused, .timeout = 60)
{
    char path[RUN_PATH_SIZE];
    const char *arguments[] = {"--input", path, "--quick", NULL};
    const char *small[] = {"--input", "-", "--max-memory", "1k", NULL};
    struct run_result result;
    FILE *file = fopen(run_path("nul_words.txt", path), "w");

    cr_assert(file);
    cr_assert_eq(fwrite("one\ntw\0o\n", 1, 9, file), 9);
    cr_assert_eq(fclose(file), 0);
    run_program("bin/strings", arguments, NULL, &result);
    cr_assert_eq(result.status, 2);
    cr_assert_str_eq(result.err,
                     "strings: word 2 holds a NUL byte, at which strcat would "
                     "end it: take it out\n");
    run_release(&result);
    remove(path);
    run_program("bin/strings", small,
                "a line of words that takes more memory than is allowed, when "
                "it is copied to and fro\n"
                "a line of words that takes more memory than is allowed, when "
                "it is copied to and fro\n"
                "a line of words that takes more memory than is allowed, when "
                "it is copied to and fro\n",
                &result);
    cr_assert(strstr(result.err, "strings: the text of your words would need "
                                 "about 1.02 kB of memory, more than"),
              "%s", result.err);
    cr_assert_eq(result.status, 2);
    run_release(&result);
}

/* Files of its own come before the ones that all demos have. */
Test(strings_counts, a_place_that_takes_no_files_is_named, .timeout = 60)
{
    const char *arguments[] = {"--quick",     "--variants", "strcat",
                               "--input",     "-",          "--out",
                               "/dev/null/x", NULL};
    struct run_result result;

    run_program("bin/strings", arguments, "some\nwords\nof\nours\n", &result);
    cr_assert_eq(result.status, 73, "%d: %s", result.status, result.err);
    cr_assert_str_eq(result.err, "strings: /dev/null/x: cannot create a file: "
                                 "File exists\n");
    run_release(&result);
}
