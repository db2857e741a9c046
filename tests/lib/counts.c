#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/report.h"
#include "tests/support/found.h"

static char *said_of(const struct found *found)
{
    char *text = NULL;
    size_t length;
    struct pace_paper paper = {.stream = open_memstream(&text, &length),
                               .width = 80};

    cr_assert_not_null(paper.stream);
    pace_report_counts(&paper, &found->outcome);
    cr_assert_eq(fclose(paper.stream), 0);
    return text;
}

Test(counts, stand_side_by_side_at_the_largest_size_of_all)
{
    struct found *found = found_nothing();

    found_variant(found, "a");
    found_variant(found, "b");
    found_row(found, 0, 10, "work", 30);
    found_row(found, 0, 10, "steps", 10);
    found_row(found, 0, 20, "work", 60);
    found_row(found, 1, 10, "work", 1000);
    found_row(found, 1, 10, "time", 5);
    char *text = said_of(found);

    cr_assert_str_eq(text, "\ncounted at n = 10\n"
                           "  a                     30 work, 10 steps\n"
                           "  b                     1,000 work\n");
    free(text);
}

Test(counts, bytes_say_so)
{
    struct found *found = found_nothing();

    found_variant(found, "a");
    found_row(found, 0, 10, "heap_peak", 8890)->unit = "bytes";
    found_row(found, 0, 10, "allocations", 2)->unit = "calls";
    char *text = said_of(found);

    cr_assert_not_null(strstr(text, "8,890 B heap_peak, 2 allocations\n"), "%s",
                       text);
    free(text);
}

/* Another library's work is not counted, its memory and events are. */
Test(counts, need_no_work_among_them)
{
    struct found *found = found_nothing();

    found_variant(found, "a");
    found_row(found, 0, 10, "time", 5);
    found_row(found, 0, 10, "queries", 7);
    char *text = said_of(found);

    cr_assert_str_eq(text, "\ncounted at n = 10\n"
                           "  a                     7 queries\n");
    free(text);
}

Test(counts, name_the_chart_that_variants_are_of)
{
    struct found *found = found_nothing();
    char *text = NULL;
    size_t length;
    struct pace_paper paper = {.stream = open_memstream(&text, &length),
                               .width = 80};

    cr_assert_not_null(paper.stream);
    for (size_t i = 0; i < 4; i++) {
        size_t v = found_variant(found, "LRU");

        found->variants[v].chart = i / 2 ? "loop" : NULL;
        found_row(found, v, 1000, "work", 7);
        found_law(found, v, "time", PACE_N);
    }
    pace_report_counts(&paper, &found->outcome);
    pace_report_claims(&paper, &found->outcome);
    cr_assert_eq(fclose(paper.stream), 0);
    cr_assert_str_eq(text,
                     "\ncounted at n = 1,000\n"
                     "  LRU                   7 work\n"
                     "  LRU                   7 work\n"
                     " loop\n"
                     "  LRU                   7 work\n"
                     "  LRU                   7 work\n"
                     "\nclaims\n"
                     "  LRU                  claims n       time holds: n\n"
                     "  LRU                  claims n       time holds: n\n"
                     " loop\n"
                     "  LRU                  claims n       time holds: n\n"
                     "  LRU                  claims n       time holds: n\n");
    free(text);
}

Test(counts, leave_out_a_variant_that_was_not_counted)
{
    struct found *found = found_nothing();
    char *text = NULL;
    size_t length;
    struct pace_paper paper = {.stream = open_memstream(&text, &length),
                               .width = 80};

    cr_assert_not_null(paper.stream);
    found_variant(found, "brute");
    found_row(found, found_variant(found, "core"), 1000, "work", 7);
    pace_report_counts(&paper, &found->outcome);
    cr_assert_eq(fclose(paper.stream), 0);
    cr_assert_str_eq(text, "\ncounted at n = 1,000\n"
                           "  core                  7 work\n");
    free(text);
}
