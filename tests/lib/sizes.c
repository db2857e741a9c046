#include "lib/demo/sizes.h"

#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#define EXPECT(text, ...)                                                      \
    expect(text, (const size_t[]){__VA_ARGS__},                                \
           PACE_COUNT(((const size_t[]){__VA_ARGS__})))

static void expect(const char *text, const size_t expected[], size_t count)
{
    struct pace_sizes_fault fault;
    struct pace_size_list list;

    cr_assert_eq(pace_sizes_parse(text, &fault, &list), PACE_OK,
                 "'%s' is refused", text);
    cr_assert_eq(list.count, count, "'%s' gives %zu sizes", text, list.count);
    for (size_t i = 0; i < count; i++) {
        cr_assert_eq(list.items[i], expected[i], "'%s': size %zu is %zu", text,
                     i, list.items[i]);
    }
}

static void refuse(const char *text, const char *part, const char *what)
{
    struct pace_sizes_fault fault;
    struct pace_size_list list = {.count = 77};

    cr_assert_eq(pace_sizes_parse(text, &fault, &list), PACE_BAD_INPUT,
                 "'%s' is taken", text);
    cr_assert_eq(list.count, 77, "'%s' touches the list", text);
    cr_assert_eq(fault.part_bytes, strlen(part), "'%s': part is '%.*s'", text,
                 (int)fault.part_bytes, fault.part);
    cr_assert_eq(memcmp(fault.part, part, fault.part_bytes), 0,
                 "'%s': part is '%.*s'", text, (int)fault.part_bytes,
                 fault.part);
    cr_assert_not_null(strstr(fault.what, what), "'%s' %s", text, fault.what);
}

Test(sizes, a_list_is_taken_as_it_is)
{
    EXPECT("1", 1);
    EXPECT("100,200,400", 100, 200, 400);
    EXPECT("1k,3k,1M", 1000, 3000, 1000000);
    EXPECT("1000G", 1000000000000);
}

Test(sizes, a_ratio_multiplies_up_to_the_last)
{
    EXPECT("1k:64k:x2", 1000, 2000, 4000, 8000, 16000, 32000, 64000);
    EXPECT("1k:63999:x2", 1000, 2000, 4000, 8000, 16000, 32000);
    EXPECT("5:5:x2", 5);
    EXPECT("5:9:x2", 5);
    EXPECT("5:10:x2", 5, 10);
    EXPECT("1:1000G:x1M", 1, 1000000, 1000000000000);
    EXPECT("999999999999:1000G:x1000G", 999999999999);
}

Test(sizes, a_step_adds_up_to_the_last)
{
    EXPECT("100:500:+100", 100, 200, 300, 400, 500);
    EXPECT("100:499:+100", 100, 200, 300, 400);
    EXPECT("10:13:+1", 10, 11, 12, 13);
    EXPECT("7:7:+1000G", 7);
    EXPECT("1:2:+1000G", 1);
}

Test(sizes, what_is_no_size_is_named)
{
    static const char *const bad[] = {
        "0",
        "-5",
        "1e99",
        "1e9",
        "abc",
        "1.5",
        " 1",
        "1 ",
        "nan",
        "x2",
        "1001G",
        "99999999999999999999",
        "1000000000000000000000000000000000000000",
        "1000000000001"};

    for (size_t i = 0; i < PACE_COUNT(bad); i++) {
        refuse(bad[i], bad[i], "not a whole number from 1 to");
    }
    refuse("1,two,3", "two", "not a whole number");
    refuse("1,2,", "", "not a whole number");
    refuse(",1", "", "not a whole number");
    refuse("1,,2", "", "not a whole number");
    refuse("1, 2", " 2", "not a whole number");
    refuse("1,2;3", "2;3", "not a whole number");
}

Test(sizes, an_empty_list_is_refused)
{
    refuse("", "", "holds no size");
}

Test(sizes, a_list_ascends)
{
    refuse("100,200,150", "150", "comes after a larger size");
    refuse("2,1", "1", "comes after a larger size");
    refuse("100,100", "100", "is there twice");
    refuse("1,1k,1000,2k", "1000", "is there twice");
}

Test(sizes, a_range_has_three_parts)
{
    refuse("1k:64k", "1k:64k", "does not end with a ratio or step");
    refuse("1k:64k:", "1k:64k:", "does not end with a ratio or step");
    refuse("1k:64k:2", "1k:64k:2", "does not end with a ratio or step");
    refuse("1k:64k:x", "x", "is no ratio");
    refuse("1k:64k:x1", "x1", "is no ratio");
    refuse("1k:64k:x0", "x0", "is no ratio");
    refuse("1k:64k:x1.5", "x1.5", "is no ratio");
    refuse("1k:64k:x2:x2", "x2:x2", "is no ratio");
    refuse("1k:64k:+0", "+0", "is no step");
    refuse("1k:64k:+-1", "+-1", "is no step");
    refuse("1k:64k:+", "+", "is no step");
    refuse("0:64k:x2", "0", "not a whole number");
    refuse(":64k:x2", "", "not a whole number");
    refuse("1k::x2", "", "not a whole number");
    refuse("1k:", "", "not a whole number");
    refuse(":", "", "not a whole number");
    refuse("64k:1k:x2", "64k:1k:x2", "ends below its beginning");
    refuse("1,2:4:x2", "1,2", "not a whole number");
}

Test(sizes, sixty_four_are_enough)
{
    struct pace_sizes_fault fault;
    struct pace_size_list list;
    char text[400] = "1";

    cr_assert_eq(pace_sizes_parse("1:64:+1", &fault, &list), PACE_OK);
    cr_assert_eq(list.count, 64);
    cr_assert_eq(list.items[63], 64);
    refuse("1:65:+1", "1:65:+1", "is more than 64 sizes");
    refuse("1:1000G:+1", "1:1000G:+1", "is more than 64 sizes");
    for (size_t i = 2; i <= 64; i++) {
        snprintf(text + strlen(text), sizeof text - strlen(text), ",%zu", i);
    }
    cr_assert_eq(pace_sizes_parse(text, &fault, &list), PACE_OK);
    cr_assert_eq(list.count, 64);
    snprintf(text + strlen(text), sizeof text - strlen(text), ",65");
    refuse(text, "65", "is the 65th size");
}

Test(sizes, a_demo_lists_its_own)
{
    struct pace_sizes doubling = {.first = 1000, .last = 8000, .ratio = 2};
    struct pace_sizes stepping = {.first = 10, .last = 25, .step = 5};
    struct pace_size_list list;

    cr_assert_eq(pace_sizes_expand(&doubling, 0, &list), PACE_OK);
    cr_assert_eq(list.count, 4);
    cr_assert_eq(list.items[3], 8000);
    cr_assert_eq(pace_sizes_expand(&doubling, 4000, &list), PACE_OK);
    cr_assert_eq(list.count, 3);
    cr_assert_eq(pace_sizes_expand(&doubling, 3999, &list), PACE_OK);
    cr_assert_eq(list.count, 2);
    cr_assert_eq(pace_sizes_expand(&doubling, 1000000, &list), PACE_OK);
    cr_assert_eq(list.count, 4);
    cr_assert_eq(pace_sizes_expand(&stepping, 0, &list), PACE_OK);
    cr_assert_eq(list.count, 4);
    cr_assert_eq(list.items[3], 25);
}

Test(sizes, what_lists_no_size_is_refused)
{
    static const struct pace_sizes bad[] = {
        {.first = 0, .last = 8, .ratio = 2},
        {.first = 9, .last = 8, .ratio = 2},
        {.first = 1, .last = 8},
        {.first = 1, .last = 8, .ratio = 1},
        {.first = 1, .last = 8, .ratio = 2, .step = 1},
        {.first = 1, .last = 65, .step = 1},
    };
    struct pace_sizes doubling = {.first = 1000, .last = 8000, .ratio = 2};
    struct pace_size_list list = {.count = 77};

    for (size_t i = 0; i < PACE_COUNT(bad); i++) {
        cr_assert_eq(pace_sizes_expand(&bad[i], 0, &list), PACE_BAD_INPUT,
                     "number %zu is taken", i);
    }
    cr_assert_eq(pace_sizes_expand(&doubling, 999, &list), PACE_BAD_INPUT);
    cr_assert_eq(list.count, 77);
}

Test(sizes, steps_at_the_end_of_the_number_line_do_not_wrap)
{
    struct pace_sizes doubling = {SIZE_MAX / 2 + 2, SIZE_MAX, 2, 0};
    struct pace_sizes stepping = {SIZE_MAX - 1, SIZE_MAX, 0, 3};
    struct pace_size_list list;

    cr_assert_eq(pace_sizes_expand(&doubling, 0, &list), PACE_OK);
    cr_assert_eq(list.count, 1);
    cr_assert_eq(pace_sizes_expand(&stepping, 0, &list), PACE_OK);
    cr_assert_eq(list.count, 1);
}
