#include "lib/demo/number.h"

#include <math.h>

#include <criterion/criterion.h>

#include "lib/demo/demo.h"

static void count_is(const char *text, uint64_t expected)
{
    uint64_t value = 77;

    cr_assert_eq(pace_number_count(text, 0, UINT64_MAX, &value), PACE_OK,
                 "'%s' is refused", text);
    cr_assert_eq(value, expected, "'%s' gives %ju", text, (uintmax_t)value);
}

static void count_is_refused(const char *text)
{
    uint64_t value = 77;

    cr_assert_eq(pace_number_count(text, 0, UINT64_MAX, &value), PACE_BAD_INPUT,
                 "'%s' is taken", text);
    cr_assert_eq(value, 77, "'%s' touches the value", text);
}

static void integer_is_refused(const char *text)
{
    int64_t value = 77;

    cr_assert_eq(pace_number_integer(text, INT64_MIN, INT64_MAX, &value),
                 PACE_BAD_INPUT, "'%s' is taken", text);
    cr_assert_eq(value, 77, "'%s' touches the value", text);
}

static void integer_is(const char *text, int64_t expected)
{
    int64_t value = 77;

    cr_assert_eq(pace_number_integer(text, INT64_MIN, INT64_MAX, &value),
                 PACE_OK, "'%s' is refused", text);
    cr_assert_eq(value, expected, "'%s' gives %jd", text, (intmax_t)value);
}

static void real_is(const char *text, double expected)
{
    double value = 77;

    cr_assert_eq(pace_number_real(text, -1e300, 1e300, &value), PACE_OK,
                 "'%s' is refused", text);
    cr_assert(value == expected, "'%s' gives %g", text, value);
}

Test(number, a_count_is_digits_and_a_suffix)
{
    count_is("0", 0);
    count_is("1", 1);
    count_is("007", 7);
    count_is("1k", 1000);
    count_is("3M", 3000000);
    count_is("2G", 2000000000);
    count_is("64Ki", 65536);
    count_is("1Mi", 1048576);
    count_is("4Gi", UINT64_C(4294967296));
}

Test(number, a_count_may_be_the_largest_and_not_one_more)
{
    count_is("18446744073709551615", UINT64_MAX);
    count_is("18446744073709551k", UINT64_C(18446744073709551000));
    count_is("17179869183Gi", UINT64_MAX - (UINT64_C(1) << 30) + 1);
    count_is_refused("18446744073709551616");
    count_is_refused("99999999999999999999");
    count_is_refused("100000000000000000000000000000000000000000");
    count_is_refused("18446744073709552k");
    count_is_refused("17179869184Gi");
}

Test(number, anything_else_is_no_count)
{
    static const char *const bad[] = {
        "",    "-5",   "+5",  " 5",  "5 ",  "1e9",  "1e9x", "abc", "k",
        "1kk", "1Kik", "1ki", "1K",  "1m",  "0x10", "1.5",  "1,0", "nan",
        "inf", "--",   "-",   "\t1", "1\n", "1i",   "\xb2", "1 k", "-0",
    };

    for (size_t i = 0; i < PACE_COUNT(bad); i++) {
        count_is_refused(bad[i]);
    }
}

Test(number, a_count_keeps_to_its_range)
{
    uint64_t value = 77;

    cr_assert_eq(pace_number_count("10", 10, 20, &value), PACE_OK);
    cr_assert_eq(value, 10);
    cr_assert_eq(pace_number_count("20", 10, 20, &value), PACE_OK);
    cr_assert_eq(value, 20);
    cr_assert_eq(pace_number_count("9", 10, 20, &value), PACE_BAD_INPUT);
    cr_assert_eq(pace_number_count("21", 10, 20, &value), PACE_BAD_INPUT);
    cr_assert_eq(value, 20);
}

Test(number, an_integer_is_a_sign_and_digits)
{
    integer_is("0", 0);
    integer_is("-0", 0);
    integer_is("+12", 12);
    integer_is("-12", -12);
    integer_is("-1", -1);
    integer_is("9223372036854775807", INT64_MAX);
    integer_is("-9223372036854775807", -INT64_MAX);
    integer_is("-9223372036854775808", INT64_MIN);
}

Test(number, anything_else_is_no_integer)
{
    static const char *const bad[] = {
        "",
        "-",
        "+",
        "--1",
        "+-1",
        "1k",
        "1 ",
        " 1",
        "1e3",
        "0x1",
        "x7",
        "7x",
        "1.0",
        "nan",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999",
    };

    for (size_t i = 0; i < PACE_COUNT(bad); i++) {
        integer_is_refused(bad[i]);
    }
}

Test(number, an_integer_keeps_to_its_range)
{
    int64_t value = 77;

    cr_assert_eq(pace_number_integer("-3", -3, 3, &value), PACE_OK);
    cr_assert_eq(value, -3);
    cr_assert_eq(pace_number_integer("3", -3, 3, &value), PACE_OK);
    cr_assert_eq(value, 3);
    cr_assert_eq(pace_number_integer("-4", -3, 3, &value), PACE_BAD_INPUT);
    cr_assert_eq(pace_number_integer("4", -3, 3, &value), PACE_BAD_INPUT);
    cr_assert_eq(value, 3);
}

Test(number, a_real_is_decimal)
{
    real_is("0", 0);
    real_is("2.5", 2.5);
    real_is("-2.5", -2.5);
    real_is("+.5", .5);
    real_is("5.", 5);
    real_is("1e3", 1000);
    real_is("1E-2", .01);
    real_is("1e+2", 100);
    real_is("1e-999", 0);
}

Test(number, anything_else_is_no_real)
{
    static const char *const bad[] = {
        "",    ".",    "e5",   "1e",   "1e+",  "1e9x",     "nan",
        "NaN", "inf",  "-inf", "0x1p", "0x10", "infinity", " 1",
        "1 ",  "1e99", "1,5",  "1_0",  "--1",  "1e999",    "-1e999",
    };

    for (size_t i = 0; i < PACE_COUNT(bad); i++) {
        double value = 77;

        cr_assert_eq(pace_number_real(bad[i], -1e90, 1e90, &value),
                     PACE_BAD_INPUT, "'%s' is taken", bad[i]);
        cr_assert(value == 77, "'%s' touches the value", bad[i]);
    }
}

Test(number, infinity_is_no_real_even_where_the_range_is_open)
{
    double value = 77;

    cr_assert_eq(pace_number_real("1e999", 0, INFINITY, &value),
                 PACE_BAD_INPUT);
    cr_assert_eq(pace_number_real("1e308", 0, INFINITY, &value), PACE_OK);
}

Test(number, a_real_keeps_to_its_range)
{
    double value = 77;

    cr_assert_eq(pace_number_real("0.5", .5, 1, &value), PACE_OK);
    cr_assert_eq(pace_number_real("1", .5, 1, &value), PACE_OK);
    cr_assert_eq(pace_number_real("0.49", .5, 1, &value), PACE_BAD_INPUT);
    cr_assert_eq(pace_number_real("1.01", .5, 1, &value), PACE_BAD_INPUT);
    cr_assert(value == 1);
}
