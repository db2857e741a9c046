#include "lib/chart/axis.h"

#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

static struct pace_axis rounded(double low, double high)
{
    struct pace_axis axis = {0};

    pace_axis_cover(&axis, low);
    pace_axis_cover(&axis, high);
    pace_axis_round(&axis);
    return axis;
}

static void ends_are(struct pace_axis axis, double low, double high)
{
    cr_assert_float_eq(axis.low, low, low * 1e-9);
    cr_assert_float_eq(axis.high, high, high * 1e-9);
}

Test(axis, an_empty_one_covers_nothing)
{
    struct pace_axis axis = {0};

    cr_assert(pace_axis_covers_nothing(&axis));
    pace_axis_cover(&axis, 3);
    cr_assert_not(pace_axis_covers_nothing(&axis));
    cr_assert_eq(axis.low, 3);
    cr_assert_eq(axis.high, 3);
}

Test(axis, its_ends_are_1_2_or_5_times_a_power_of_ten)
{
    ends_are(rounded(1.2, 480), 1, 500);
    ends_are(rounded(0.003, 70000), 0.002, 100000);
    ends_are(rounded(6, 2100), 5, 5000);
}

Test(axis, ends_that_are_round_already_stay)
{
    ends_are(rounded(1, 1000), 1, 1000);
    ends_are(rounded(1e-9, 1e9), 1e-9, 1e9);
}

Test(axis, one_cost_gets_a_decade_around_it)
{
    ends_are(rounded(1000, 1000), 500, 5000);
    ends_are(rounded(3, 4), 1, 10);
}

Test(axis, extremes_keep_finite_ends)
{
    struct pace_axis axis = rounded(1e-30, 1e60);

    ends_are(axis, 1e-30, 1e60);
}

static void labels_are(struct pace_axis axis, enum pace_axis_unit unit,
                       size_t wanted, const char *expected)
{
    struct pace_tick ticks[PACE_MAX_TICKS];
    size_t count = pace_axis_ticks(&axis, unit, wanted, ticks);
    char text[PACE_MAX_TICKS * PACE_TICK_ROOM] = "";

    for (size_t i = 0; i < count; i++) {
        size_t used = strlen(text);

        snprintf(text + used, sizeof text - used, "%s%s", i ? "|" : "",
                 ticks[i].label);
        cr_assert(i == 0 || ticks[i - 1].value < ticks[i].value);
    }
    cr_assert_str_eq(text, expected);
}

Test(axis, times_have_their_units)
{
    labels_are((struct pace_axis){.low = 1, .high = 1e11}, PACE_AXIS_NS, 12,
               "1 ns|10 ns|100 ns|1 µs|10 µs|100 µs|1 ms|10 ms|100 ms|1 s|"
               "10 s|100 s");
}

Test(axis, many_decades_skip_powers_by_a_fixed_stride)
{
    labels_are((struct pace_axis){.low = 1, .high = 1e11}, PACE_AXIS_NS, 4,
               "1 ns|1 µs|1 ms|1 s");
    labels_are((struct pace_axis){.low = 0.2, .high = 5e18}, PACE_AXIS_COUNT, 8,
               "1|1k|1M|1G|1T|1P|1e+18");
}

Test(axis, a_short_one_has_ticks_between_the_powers)
{
    labels_are((struct pace_axis){.low = 500, .high = 5000}, PACE_AXIS_NS, 8,
               "500 ns|1 µs|2 µs|5 µs");
    labels_are((struct pace_axis){.low = 800, .high = 20000}, PACE_AXIS_COUNT,
               6, "1k|2k|5k|10k|20k");
}

Test(axis, a_linear_one_has_even_steps)
{
    labels_are((struct pace_axis){.low = 4, .high = 31, .linear = true},
               PACE_AXIS_COUNT, 6, "5|10|15|20|25|30");
    labels_are((struct pace_axis){.low = 0, .high = 2, .linear = true},
               PACE_AXIS_COUNT, 6, "0|0.5|1|1.5|2");
}

Test(axis, ratios_are_powers_of_two)
{
    labels_are((struct pace_axis){.low = 0.8, .high = 9}, PACE_AXIS_RATIO, 10,
               "1x|2x|4x|8x");
    labels_are((struct pace_axis){.low = 0.1, .high = 70000}, PACE_AXIS_RATIO,
               10,
               "0.25x|1x|4x|16x|64x|256x|1024x|4096x|1.638e+04x|6.554e+04x");
}

Test(axis, never_more_ticks_than_there_is_room_for)
{
    struct pace_axis axis = {.low = 1e-30, .high = 1e60};
    struct pace_tick ticks[PACE_MAX_TICKS];

    cr_assert_leq(pace_axis_ticks(&axis, PACE_AXIS_COUNT, 100, ticks),
                  PACE_MAX_TICKS);
    axis = (struct pace_axis){.low = 1, .high = 1e9, .linear = true};
    cr_assert_leq(pace_axis_ticks(&axis, PACE_AXIS_COUNT, 1000, ticks),
                  PACE_MAX_TICKS);
    axis = (struct pace_axis){0};
    cr_assert_eq(pace_axis_ticks(&axis, PACE_AXIS_NS, 8, ticks), 0);
}

Test(axis, padding_moves_both_ends_by_the_same_part)
{
    struct pace_axis axis = {.low = 10, .high = 1000};

    pace_axis_pad(&axis);
    /* 4 % of two decades is 0.08 of a decade. */
    cr_assert_float_eq(axis.low, 8.317637711, 1e-6);
    cr_assert_float_eq(axis.high, 1202.264435, 1e-4);
}

Test(axis, a_single_size_is_in_the_middle)
{
    struct pace_axis axis = {.low = 100, .high = 100};

    pace_axis_pad(&axis);
    ends_are(axis, 50, 200);
    axis = (struct pace_axis){.low = 7, .high = 7, .linear = true};
    pace_axis_pad(&axis);
    ends_are(axis, 6, 8);
}

Test(axis, positions_and_values_are_each_others_reverse)
{
    struct pace_axis log_axis = {.low = 1, .high = 100};
    struct pace_axis linear = {.low = 10, .high = 30, .linear = true};

    cr_assert_float_eq(pace_axis_position(&log_axis, 10), 0.5, 1e-12);
    cr_assert_float_eq(pace_axis_value(&log_axis, 0.5), 10, 1e-9);
    cr_assert_float_eq(pace_axis_position(&linear, 25), 0.75, 1e-12);
    cr_assert_float_eq(pace_axis_value(&linear, 0.75), 25, 1e-12);
}
