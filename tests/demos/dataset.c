#include "demos/dataset/dataset.h"

#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/tally.h"
#include "tests/support/oom.h"

typedef bool whole_fn(const char *text, size_t count,
                      struct dataset_summary *summary);

static whole_fn *const ways[] = {dataset_plain, dataset_digits};

enum {
    WAYS = 2,
    RECORDS = 10000
};

static char *numbers_below(int count)
{
    char *text = malloc((size_t)count * 7 + 1);
    char *end = text;

    for (int i = 0; i < count; i++) {
        end += sprintf(end, "%d\n", i);
    }
    return text;
}

Test(dataset, ten_thousand_records_give_the_known_sums)
{
    char *text = numbers_below(RECORDS);
    struct dataset_summary found[WAYS];

    for (int w = 0; w < WAYS; w++) {
        pace_tally_reset();
        cr_assert(ways[w](text, RECORDS, &found[w]));
        cr_expect_eq(found[w].sum, 99990000);
        cr_expect_eq(found[w].kept, 9974);
        /* 10 of one digit, 90 of two, 900 of three, 9,000 of four. */
        cr_expect_eq(pace_tally_value("digits"), 38890);
        cr_expect_eq(pace_tally_value("kept"), 9974);
    }
    cr_expect_eq(found[0].checksum, found[1].checksum);
    free(text);
}

Test(dataset, no_record_is_a_dataset_too)
{
    for (int w = 0; w < WAYS; w++) {
        struct dataset_summary found;

        cr_assert(ways[w]("", 0, &found));
        cr_expect_eq(found.sum, 0);
        cr_expect_eq(found.kept, 0);
        /* FNV-1a of nothing. */
        cr_expect_eq(found.checksum, UINT64_C(14695981039346656037));
    }
}

Test(dataset, exactly_the_threshold_is_not_kept)
{
    struct dataset_summary found;

    cr_assert(dataset_plain("25\n", 1, &found));
    cr_expect_eq(found.kept, 0);
    cr_assert(dataset_plain("26\n", 1, &found));
    cr_expect_eq(found.kept, 1);
}

Test(dataset, only_so_many_records_are_read_as_there_is_room)
{
    int64_t values[3] = {7, 7, 7};

    cr_expect_eq(dataset_parse("1\n22\n333\n", values, 2), 2);
    cr_expect_eq(values[0], 1);
    cr_expect_eq(values[1], 22);
    cr_expect_eq(values[2], 7);
    cr_expect_eq(dataset_parse("000042\n1000000000\n", values, 3), 2);
    cr_expect_eq(values[0], 42);
    cr_expect_eq(values[1], DATASET_LARGEST);
}

Test(dataset, both_ways_write_the_same_labels)
{
    static const struct {
        double root;
        const char *text;
    } cases[] = {
        {0, "0.000"},
        {0.0009, "0.000"},
        {1, "1.000"},
        {7.0710678, "7.071"},
        {9.9996, "9.999"},
        {10.05, "10.050"},
        {44.7215, "44.721"},
        {100.001, "100.001"},
        /* Of the largest number, doubled. */
        {44721.359549, "44721.359"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dataset_label label;

        dataset_describe(&cases[i].root, 1, &label);
        cr_expect_str_eq(label.text, cases[i].text);
        memset(&label, 'x', sizeof label);
        dataset_describe_digits(&cases[i].root, 1, &label);
        cr_expect_str_eq(label.text, cases[i].text);
    }
}

Test(dataset, running_out_of_memory_leaves_nothing_behind)
{
    for (int w = 0; w < WAYS; w++) {
        for (int refused = 0; refused <= 3; refused++) {
            struct dataset_summary found = {.sum = -7};
            long before = oom_live_blocks();
            bool done;

            oom_after(refused);
            done = ways[w]("30\n40\n", 2, &found);
            oom_after(-1);
            cr_expect_eq(done, refused == 3);
            cr_expect_eq(found.sum, done ? 140 : -7);
            cr_expect_eq(oom_live_blocks(), before);
        }
    }
}
