#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/report.h"
#include "tests/support/found.h"

/* What is said of a variant whose time leaves that many laws open. */
static char *said_of(size_t open, size_t width)
{
    struct found *found = found_nothing();
    size_t v = found_variant(found, "all_pairs_of_numbers");
    struct pace_law *time;
    char *text = NULL;
    size_t length;
    struct pace_paper paper = {.stream = open_memstream(&text, &length),
                               .width = width};

    cr_assert_not_null(paper.stream);
    found_law(found, v, "work", PACE_N);
    time = found_law(found, v, "time", PACE_N);
    memset(time->fit.in_set, 0, sizeof time->fit.in_set);
    for (size_t i = 0; i < open; i++) {
        time->fit.in_set[PACE_CONSTANT + i] = true;
    }
    time->verdict = PACE_UNDECIDED;
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

    for (size_t i = 0; i < sizeof widths / sizeof widths[0]; i++) {
        for (size_t open = 1; open <= PACE_CLASS_COUNT - 1; open++) {
            char *text = said_of(open, widths[i]);

            cr_assert(longest_line(text) <= widths[i], "%zu laws at %zu:\n%s",
                      open, widths[i], text);
            free(text);
        }
    }
}

Test(claims, name_up_to_three_laws_and_count_more)
{
    char *text = said_of(3, 80);

    cr_assert_not_null(strstr(text, "time: 1 or log n or sqrt n\n"), "%s",
                       text);
    free(text);
    text = said_of(8, 80);
    cr_assert_not_null(strstr(text, "time: 8 laws are left\n"), "%s", text);
    free(text);
}
