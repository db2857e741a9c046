#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/report.h"
#include "tests/support/found.h"

static void leave_open(struct pace_law *law, size_t open)
{
    memset(law->fit.in_set, 0, sizeof law->fit.in_set);
    for (size_t i = 0; i < open; i++) {
        law->fit.in_set[PACE_CONSTANT + i] = true;
    }
    law->verdict = PACE_UNDECIDED;
}

/* What is said of a variant whose work and time leave so many laws open. */
static char *said_of(size_t work_open, size_t open, size_t width)
{
    struct found *found = found_nothing();
    size_t v = found_variant(found, "all_pairs_of_numbers");
    char *text = NULL;
    size_t length;
    struct pace_paper paper = {.stream = open_memstream(&text, &length),
                               .width = width};

    cr_assert_not_null(paper.stream);
    leave_open(found_law(found, v, "work", PACE_N), work_open);
    leave_open(found_law(found, v, "time", PACE_N), open);
    pace_report_claims(&paper, &found->outcome);
    cr_assert_eq(fclose(paper.stream), 0);
    return text;
}

static size_t longest_line(const char *text)
{
    size_t longest = 0;

    while (*text) {
        size_t length = strcspn(text, "\n");

        longest = length > longest ? length : longest;
        text += length + (text[length] == '\n');
    }
    return longest;
}

Test(claims, keep_within_the_paper_however_many_laws_are_open)
{
    static const size_t widths[] = {40, 60, 80};

    const size_t all = PACE_CLASS_COUNT - 1;

    for (size_t i = 0; i < sizeof widths / sizeof widths[0]; i++) {
        for (size_t both = all; both < all * (all + 1); both++) {
            char *text = said_of(both / all, 1 + both % all, widths[i]);

            cr_assert(longest_line(text) <= widths[i], "%zu at %zu:\n%s", both,
                      widths[i], text);
            free(text);
        }
    }
}

Test(claims, name_up_to_three_laws_and_count_more)
{
    char *text = said_of(1, 3, 80);

    cr_assert_not_null(strstr(text, "time: 1 or log n or sqrt n\n"), "%s",
                       text);
    free(text);
    text = said_of(1, 8, 80);
    cr_assert_not_null(strstr(text, "time: 8 laws are left\n"), "%s", text);
    free(text);
}

/* Of a variant that claims nothing, and whose work is another library's. */
Test(claims, say_nothing_where_there_is_nothing_to_say)
{
    struct found *found = found_nothing();
    size_t v = found_variant(found, "foreign");
    char *text = NULL;
    size_t length;
    struct pace_paper paper = {.stream = open_memstream(&text, &length),
                               .width = 80};

    cr_assert_not_null(paper.stream);
    found->variants[v].claim = PACE_NO_CLAIM;
    found_row(found, v, 1000, "time", 5);
    found_law(found, v, "time", PACE_N);
    pace_report_counts(&paper, &found->outcome);
    pace_report_claims(&paper, &found->outcome);
    cr_assert_eq(fclose(paper.stream), 0);
    cr_assert_str_empty(text);
    free(text);
}
