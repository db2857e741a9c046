#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* What the program makes of a reader's own numbers. */

static void run_lookup(const char *variants, const char *format,
                       struct run_result *result)
{
    /* Two halves that share one number; the first alone are near each other. */
    static const char numbers[] = "1\n9000000000000000000\n5\n8\n"
                                  "5\n-9000000000000000000\n7\n2\n";
    const char *arguments[] = {"--input", "-",    "--quick", "--variants",
                               variants,  format, NULL};

    run_program("bin/lookup", arguments, numbers, result);
    cr_assert_eq(result->status, 0, "%s%s", result->out, result->err);
    cr_assert_str_empty(result->err);
}

Test(lookup_input, far_apart_is_for_others_than_the_bitmap, .timeout = 60)
{
    struct run_result result;

    run_lookup("nested,hash_set,bitmap", NULL, &result);
    cr_assert(strstr(result.out,
                     "         8  skipped: its numbers lie too far apart\n"),
              "%s", result.out);
    cr_assert_null(strstr(result.out, "approximate"));
    run_release(&result);
}

Test(lookup_input, what_has_no_answer_has_no_rows, .timeout = 60)
{
    struct run_result result;

    run_lookup("nested,bitmap", "--csv", &result);
    cr_assert(strstr(result.out, "\nnested,8,work,"), "%s", result.out);
    cr_assert(strstr(result.out, "\nbitmap,4,work,"), "%s", result.out);
    cr_assert_null(strstr(result.out, "\nbitmap,8,"), "%s", result.out);
    run_release(&result);
}

/* Two programs read the input, and of a pipe nothing is left to the second. */
Test(lookup_input, a_pipe_is_refused_but_for_standard_input, .timeout = 60)
{
    char directory[] = "/tmp/pace-test-XXXXXX";
    char pipe[64];
    const char *arguments[] = {"--quick", "--input", pipe, NULL};
    char sentence[256];
    struct run_result result;

    cr_assert(mkdtemp(directory));
    snprintf(pipe, sizeof pipe, "%s/pipe", directory);
    cr_assert_eq(mkfifo(pipe, 0600), 0);
    run_program("bin/lookup", arguments, NULL, &result);
    unlink(pipe);
    rmdir(directory);
    snprintf(sentence, sizeof sentence,
             "lookup: %s is a pipe, which can be read only once: give a file, "
             "or --input - and the pipe as standard input\n",
             pipe);
    cr_assert_eq(result.status, 2, "%d: %s", result.status, result.err);
    cr_assert_str_eq(result.err, sentence);
    run_release(&result);
}

static void put(const char *directory, const char *name, const char *numbers,
                char path[64])
{
    FILE *file;

    snprintf(path, 64, "%s/%s", directory, name);
    file = fopen(path, "w");
    cr_assert(file);
    cr_assert(fputs(numbers, file) >= 0);
    cr_assert_eq(fclose(file), 0);
}

/* All of both files counts, however much longer the second is. */
Test(lookup_input, what_two_files_have_in_common_is_told, .timeout = 60)
{
    char directory[] = "/tmp/pace-test-XXXXXX";
    char first[64];
    char second[64];
    const char *arguments[] = {"--quick", "--input", first,
                               "--input", second,    NULL};
    struct run_result result;

    cr_assert(mkdtemp(directory));
    put(directory, "first", "5\n-7\n5\n8\n", first);
    put(directory, "second", "0\n1\n2\n3\n4\n6\n7\n9\n-7\n10\n5\n", second);
    run_program("bin/lookup", arguments, NULL, &result);
    unlink(first);
    unlink(second);
    rmdir(directory);
    cr_assert_eq(result.status, 0, "%s%s", result.out, result.err);
    cr_assert(strstr(result.out, "\nthe first of your files\n"
                                 "  3 of 4 numbers are among the 11 others,\n"
                                 "  2 of them different\n"),
              "%s", result.out);
    run_release(&result);
}

Test(lookup_input, a_second_file_beyond_memory_is_refused, .timeout = 60)
{
    char directory[] = "/tmp/pace-test-XXXXXX";
    char first[64];
    char second[64];
    const char *arguments[] = {"--max-memory", "500",  "--input", first,
                               "--input",      second, NULL};
    struct run_result result;

    cr_assert(mkdtemp(directory));
    put(directory, "first", "5\n", first);
    put(directory, "second", "1\n2\n3\n4\n5\n", second);
    run_program("bin/lookup", arguments, NULL, &result);
    unlink(first);
    unlink(second);
    rmdir(directory);
    cr_assert_eq(result.status, 2, "%s%s", result.out, result.err);
    cr_assert_str_eq(result.err,
                     "lookup: the 5 numbers of the second file would need "
                     "about 592 B of memory, more than the 500 B "
                     "allowed: try a smaller file, or --max-memory\n");
    run_release(&result);
}
