#include "lib/demo/records.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/oom.h"

static const struct pace_demo numbers = {
    .name = "sums",
    .input = PACE_INPUT_NUMBERS,
    .input_low = -5,
    .input_high = 100,
};
static const struct pace_demo words = {
    .name = "words",
    .input = PACE_INPUT_WORDS,
};
static const struct pace_demo items = {
    .name = "sack",
    .input = PACE_INPUT_ITEMS,
    .input_low = 0,
    .input_high = 1000,
};

static char path[] = "/tmp/pace-records-XXXXXX";
static char err[4096];

static void make_file(void)
{
    int fd = mkstemp(path);

    cr_assert_geq(fd, 0);
    close(fd);
}

static void remove_file(void)
{
    unlink(path);
}

TestSuite(records, .init = make_file, .fini = remove_file);

static void put(const char *bytes, size_t size)
{
    FILE *stream = fopen(path, "w");

    cr_assert_not_null(stream);
    cr_assert_eq(fwrite(bytes, 1, size, stream), size);
    cr_assert_eq(fclose(stream), 0);
}

static enum pace_status read_path(const struct pace_demo *demo,
                                  const char *name,
                                  struct pace_records *records)
{
    FILE *to_err = fmemopen(err, sizeof err, "w");
    enum pace_status status;

    cr_assert_not_null(to_err);
    err[0] = '\0';
    status = pace_records_read(demo, name, records, to_err);
    fclose(to_err);
    return status;
}

/* Reads the text as a file; the caller releases the records. */
static struct pace_records accept(const struct pace_demo *demo,
                                  const char *bytes, size_t size)
{
    struct pace_records records = {0};

    put(bytes, size);
    cr_assert_eq(read_path(demo, path, &records), PACE_OK, "%s", err);
    cr_assert_str_empty(err);
    cr_assert_eq(records.kind, demo->input);
    return records;
}

#define ACCEPT(demo, text) accept(&(demo), text, sizeof(text) - 1)

/* One sentence: "NAME: PATH" and what follows; records are untouched. */
static void refuse(const struct pace_demo *demo, const char *bytes, size_t size,
                   const char *message)
{
    struct pace_records records = {.count = 77};
    long live = oom_live_blocks();
    char expected[1024];

    put(bytes, size);
    cr_assert_eq(read_path(demo, path, &records), PACE_BAD_INPUT);
    snprintf(expected, sizeof expected, "%s: %s%s\n", demo->name, path,
             message);
    cr_assert_str_eq(err, expected);
    cr_assert_eq(records.count, 77);
    cr_assert_null(records.numbers);
    cr_assert_null(records.words);
    cr_assert_eq(oom_live_blocks(), live);
}

#define REFUSE(demo, text, message)                                            \
    refuse(&(demo), text, sizeof(text) - 1, message)

static void numbers_are(struct pace_records records, const int64_t expected[],
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        cr_assert_eq(records.numbers[i], expected[i], "number %zu is %" PRId64,
                     i, records.numbers[i]);
    }
    pace_records_release(&records);
    cr_assert_null(records.numbers);
    cr_assert_eq(records.count, 0);
}

Test(records, numbers_stand_one_per_line)
{
    struct pace_records records = ACCEPT(numbers, "1\n-5\n100\n+7\n0\n");

    cr_assert_eq(records.count, 5);
    numbers_are(records, (const int64_t[]){1, -5, 100, 7, 0}, 5);
}

Test(records, the_last_line_may_lack_its_newline)
{
    struct pace_records records = ACCEPT(numbers, "1\n2");

    cr_assert_eq(records.count, 2);
    numbers_are(records, (const int64_t[]){1, 2}, 2);
    records = ACCEPT(numbers, "3");
    cr_assert_eq(records.count, 1);
    numbers_are(records, (const int64_t[]){3}, 1);
}

Test(records, line_ends_blanks_and_marks_of_other_editors_are_fine)
{
    struct pace_records records = ACCEPT(numbers, "\xef\xbb\xbf"
                                                  "1\r\n 2\r\n\t3 \r\n4\r");

    cr_assert_eq(records.count, 4);
    numbers_are(records, (const int64_t[]){1, 2, 3, 4}, 4);
}

Test(records, a_demo_without_a_range_takes_any_number)
{
    struct pace_demo any = {.name = "any", .input = PACE_INPUT_NUMBERS};
    struct pace_records records =
        ACCEPT(any, "-9223372036854775808\n9223372036854775807\n");

    cr_assert_eq(records.count, 2);
    numbers_are(records, (const int64_t[]){INT64_MIN, INT64_MAX}, 2);
    REFUSE(any, "9223372036854775808\n",
           ", line 1: '9223372036854775808' is not a whole number from "
           "-9223372036854775808 to 9223372036854775807");
}

Test(records, a_line_that_is_no_number_is_named)
{
    REFUSE(numbers, "1\n2\nx7\n4\n",
           ", line 3: 'x7' is not a whole number from -5 to 100");
    REFUSE(numbers, "1.5\n",
           ", line 1: '1.5' is not a whole number from -5 to 100");
    REFUSE(numbers, "1\n2\n-6",
           ", line 3: '-6' is not a whole number from -5 to 100");
    REFUSE(numbers, "101\n",
           ", line 1: '101' is not a whole number from -5 to 100");
    REFUSE(numbers, "99999999999999999999\n",
           ", line 1: '99999999999999999999' is not a whole number from -5 to "
           "100");
    REFUSE(numbers, "1k\n",
           ", line 1: '1k' is not a whole number from -5 to 100");
    REFUSE(numbers, "1\n2 3\n",
           ", line 2: '2 3' holds 2 columns where one number should be");
    REFUSE(numbers, "1\n\n3\n",
           ", line 2: '' holds 0 columns where one number should be");
    REFUSE(numbers, "\n",
           ", line 1: '' holds 0 columns where one number should be");
    REFUSE(numbers, "n,cost\n1,2\n",
           ", line 1: 'n,cost' is not a whole number from -5 to 100");
}

Test(records, a_binary_file_does_no_harm)
{
    REFUSE(numbers, "7\0\n",
           ", line 1: '7\\x00' is not a whole number from -5 to 100");
    REFUSE(numbers, "\0\0\0",
           ", line 1: '\\x00\\x00\\x00' is not a whole number from -5 to 100");
    REFUSE(numbers, "\033[2J",
           ", line 1: '\\x1b[2J' is not a whole number from -5 to 100");
}

Test(records, an_empty_file_is_refused)
{
    REFUSE(numbers, "", " is empty, expected whole numbers, one per line");
    REFUSE(numbers, "\xef\xbb\xbf",
           " is empty, expected whole numbers, one per line");
    REFUSE(words, "", " is empty, expected words, one per line");
    REFUSE(items, "", " is empty, expected capacity, lines \"weight value\"");
}

Test(records, a_line_of_a_megabyte_is_cut_in_the_message)
{
    static char line[1 << 20];
    struct pace_records records;

    memset(line, '7', sizeof line);
    refuse(&numbers, line, sizeof line,
           ", line 1: '7777777777777777777777777777777777777777...' is not a "
           "whole number from -5 to 100");
    records = accept(&words, line, sizeof line);
    cr_assert_eq(records.count, 1);
    cr_assert_eq(records.word_bytes[0], 1 << 20);
    cr_assert_eq(memcmp(records.words[0], line, sizeof line), 0);
    cr_assert_eq(records.words[0][1 << 20], '\0');
    pace_records_release(&records);
}

Test(records, words_are_any_bytes)
{
    struct pace_records records =
        ACCEPT(words, "one\n\ntwo words\na\0b\n\xff\xfe\r\nlast");

    cr_assert_eq(records.count, 6);
    cr_assert_str_eq(records.words[0], "one");
    cr_assert_str_eq(records.words[1], "");
    cr_assert_str_eq(records.words[2], "two words");
    cr_assert_eq(records.word_bytes[2], 9);
    cr_assert_eq(records.word_bytes[3], 3);
    cr_assert_eq(memcmp(records.words[3], "a\0b", 4), 0);
    cr_assert_str_eq(records.words[4], "\xff\xfe");
    cr_assert_eq(records.word_bytes[4], 2);
    cr_assert_str_eq(records.words[5], "last");
    pace_records_release(&records);
    cr_assert_null(records.words);
    cr_assert_null(records.word_bytes);
}

Test(records, items_follow_the_capacity)
{
    struct pace_records records = ACCEPT(items, "20\n2 3\n3\t4\n 5   8 \n0 10");

    cr_assert_eq(records.count, 4);
    cr_assert_eq(records.first_number, 20);
    numbers_are(records, (const int64_t[]){2, 3, 3, 4, 5, 8, 0, 10}, 8);
}

Test(records, an_item_has_a_weight_and_a_value)
{
    REFUSE(items, "20\n2 3\n4\n",
           ", line 3: '4' holds 1 column where a weight and a value should be");
    REFUSE(items, "20\n2 3 4\n",
           ", line 2: '2 3 4' holds 3 columns where a weight and a value "
           "should be");
    REFUSE(items, "2 3\n3 4\n",
           ", line 1: '2 3' holds 2 columns where the capacity alone should "
           "be");
    REFUSE(items, "20\n2 -3\n",
           ", line 2: '-3' is not a whole number from 0 to 1000");
    REFUSE(items, "-20\n2 3\n",
           ", line 1: '-20' is not a whole number from 0 to 1000");
    REFUSE(items, "20\n", " has a capacity, but no \"weight value\" lines");
    REFUSE(items, "20", " has a capacity, but no \"weight value\" lines");
}

Test(records, what_cannot_be_read_is_named)
{
    struct pace_records records = {.count = 77};

    cr_assert_eq(read_path(&numbers, "/nowhere/data.txt", &records),
                 PACE_CANNOT_READ);
    cr_assert_str_eq(err, "sums: cannot read /nowhere/data.txt: No such file "
                          "or directory\n");
    cr_assert_eq(read_path(&numbers, "/tmp", &records), PACE_CANNOT_READ);
    cr_assert_str_eq(err, "sums: cannot read /tmp: Is a directory\n");
    cr_assert_eq(records.count, 77);
}

Test(records, a_dash_is_standard_input)
{
    struct pace_records records;

    put("4\n5\n", 4);
    cr_assert_not_null(freopen(path, "r", stdin));
    cr_assert_eq(read_path(&numbers, "-", &records), PACE_OK);
    cr_assert_eq(records.count, 2);
    numbers_are(records, (const int64_t[]){4, 5}, 2);
    put("4\nfive\n", 7);
    cr_assert_not_null(freopen(path, "r", stdin));
    cr_assert_eq(read_path(&numbers, "-", &records), PACE_BAD_INPUT);
    cr_assert_str_eq(err, "sums: standard input, line 2: 'five' is not a whole "
                          "number from -5 to 100\n");
}

static void memory_runs_out(const struct pace_demo *demo, const char *text,
                            int expected_allocations)
{
    struct pace_records records = {.count = 77};
    enum pace_status status = PACE_NO_MEMORY;
    long live = oom_live_blocks();
    int allowed = 0;
    char expected[200];

    put(text, strlen(text));
    snprintf(expected, sizeof expected, "%s: %s does not fit into memory\n",
             demo->name, path);
    for (; allowed < 100; allowed++) {
        oom_after(allowed);
        status = read_path(demo, path, &records);
        oom_after(-1);
        if (status == PACE_OK) {
            break;
        }
        cr_assert_eq(status, PACE_NO_MEMORY);
        cr_assert_eq(records.count, 77);
        cr_assert_eq(oom_live_blocks(), live);
        cr_assert_str_eq(err, expected);
    }
    cr_assert_eq(status, PACE_OK);
    cr_assert_eq(allowed, expected_allocations);
    pace_records_release(&records);
    cr_assert_eq(oom_live_blocks(), live);
}

Test(records, memory_may_run_out)
{
    char many[10000];

    memory_runs_out(&numbers, "1\n2\n", 2);
    memory_runs_out(&words, "a\nb\n", 3);
    memory_runs_out(&items, "1\n2 3\n", 2);
    /* The text's block grows from 4096 bytes to 8192 and 16384. */
    memset(many, 'x', sizeof many - 1);
    many[sizeof many - 1] = '\0';
    memory_runs_out(&words, many, 5);
}
