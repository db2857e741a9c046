#include "lib/demo/nearest.h"

#include <string.h>

#include <criterion/criterion.h>

#include "lib/demo/demo.h"

static const char *const names[] = {"all_pairs", "half", "closed_form", "row",
                                    "table"};

static const char *nearest(const char *text)
{
    return pace_nearest(text, names, PACE_COUNT(names));
}

Test(nearest, one_slip_is_understood)
{
    cr_assert_str_eq(nearest("al_pairs"), "all_pairs", "a letter dropped");
    cr_assert_str_eq(nearest("all_ppairs"), "all_pairs", "a letter too many");
    cr_assert_str_eq(nearest("all-pairs"), "all_pairs", "a letter changed");
    cr_assert_str_eq(nearest("hlaf"), "half", "letters swapped");
    cr_assert_str_eq(nearest("ALL_PAIRS"), "all_pairs", "capitals");
    cr_assert_str_eq(nearest("raw"), "row", "a short one");
    cr_assert_str_eq(nearest("half"), "half", "no slip at all");
}

/* 4 letters of 12, the name's longest, are a third; 5 of 12 are more. */
Test(nearest, up_to_a_third_of_the_letters_may_differ)
{
    static const char *const one[] = {"abcdefghijkl"};

    cr_assert_str_eq(pace_nearest("abcdefghXXXX", one, 1), one[0]);
    cr_assert_null(pace_nearest("abcdefgXXXXX", one, 1));
}

Test(nearest, a_beginning_is_understood)
{
    cr_assert_str_eq(nearest("closed"), "closed_form");
    cr_assert_str_eq(nearest("c"), "closed_form");
}

Test(nearest, nothing_is_near_what_is_far)
{
    cr_assert_null(nearest("quicksort"));
    cr_assert_null(nearest("xyz"));
    cr_assert_null(nearest(""));
    cr_assert_null(nearest("-"));
    cr_assert_null(pace_nearest("half", names, 0));
}

Test(nearest, the_nearer_of_two_is_named)
{
    static const char *const two[] = {"table_rows", "table_row", "table_raw"};

    cr_assert_str_eq(pace_nearest("table_ro", two, 3), "table_row");
    cr_assert_str_eq(pace_nearest("table_raws", two, 3), "table_rows",
                     "of two equally near the first");
    cr_assert_str_eq(pace_nearest("table_rawx", two, 3), "table_raw");
}

/* Of three letters one may change; without swaps these are two. */
Test(nearest, a_swap_is_one_change)
{
    static const char *const one[] = {"abc"};

    cr_assert_str_eq(pace_nearest("bac", one, 1), "abc");
    cr_assert_null(pace_nearest("cab", one, 1));
}

Test(nearest, very_long_texts_are_no_danger)
{
    char text[1000];
    char name[1000];
    const char *const one[] = {NULL, name};

    memset(text, 'a', sizeof text);
    memset(name, 'a', sizeof name);
    text[127] = '\0';
    name[126] = '\0';
    cr_assert_eq(pace_nearest(text, one, 2), name);
    text[127] = 'a';
    text[128] = '\0';
    cr_assert_null(pace_nearest(text, one, 2));
    name[126] = 'a';
    name[999] = '\0';
    cr_assert_eq(pace_nearest(text, one, 2), name, "it begins the name");
    text[128] = 'a';
    text[999] = '\0';
    name[127] = '\0';
    cr_assert_null(pace_nearest(text, one, 2));
}
