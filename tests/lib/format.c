#include "lib/demo/format.h"

#include <criterion/criterion.h>

static char room[PACE_FORMAT_ROOM];

Test(format, counts_have_commas_between_thousands)
{
    cr_assert_str_eq(pace_format_count(room, 0), "0");
    cr_assert_str_eq(pace_format_count(room, 999), "999");
    cr_assert_str_eq(pace_format_count(room, 1000), "1,000");
    cr_assert_str_eq(pace_format_count(room, UINT64_MAX),
                     "18,446,744,073,709,551,615");
}

Test(format, values_that_are_whole_are_counts)
{
    cr_assert_str_eq(pace_format_value(room, 999000), "999,000");
    cr_assert_str_eq(pace_format_value(room, 0.25), "0.25");
    cr_assert_str_eq(pace_format_value(room, 1e18), "1e+18");
    cr_assert_str_eq(pace_format_value(room, -3), "-3");
}

Test(format, times_have_three_digits_and_the_largest_unit_they_fill)
{
    cr_assert_str_eq(pace_format_ns(room, 0), "0 ns");
    cr_assert_str_eq(pace_format_ns(room, 0.5), "0.50 ns");
    cr_assert_str_eq(pace_format_ns(room, 3910), "3.91 us");
    cr_assert_str_eq(pace_format_ns(room, 15400000), "15.4 ms");
    cr_assert_str_eq(pace_format_ns(room, 999.4), "999 ns");
    cr_assert_str_eq(pace_format_ns(room, 999.7), "1.00 us");
    cr_assert_str_eq(pace_format_ns(room, 90e9), "1.50 min");
    cr_assert_str_eq(pace_format_ns(room, 7200e9), "2.00 h");
}

Test(format, bytes_go_in_thousands)
{
    cr_assert_str_eq(pace_format_bytes(room, 0), "0 B");
    cr_assert_str_eq(pace_format_bytes(room, 999), "999 B");
    cr_assert_str_eq(pace_format_bytes(room, 20e6), "20.0 MB");
    cr_assert_str_eq(pace_format_bytes(room, 1.5e12), "1.50 TB");
}
