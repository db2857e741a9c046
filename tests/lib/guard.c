#include "lib/profile/guard.h"

#include <criterion/criterion.h>

Test(rate, ticks_of_a_duration_by_hand)
{
    const uint64_t two_and_a_half = 5U << 19;

    cr_assert_eq(pace_rate_ticks(two_and_a_half, 0), 0);
    cr_assert_eq(pace_rate_ticks(two_and_a_half, 1), 2);
    cr_assert_eq(pace_rate_ticks(two_and_a_half, 1000), 2500);
}

Test(rate, ticks_of_36_years_do_not_overflow)
{
    const uint64_t two_and_a_half = 5U << 19;

    cr_assert_eq(pace_rate_ticks(two_and_a_half, UINT64_C(1) << 60), UINT64_C(5)
                                                                         << 59);
}

Test(rate, a_tick_has_a_length)
{
    struct pace_rate rate;

    pace_rate_start(&rate);
    cr_assert_eq(rate.ns_per_tick, 0);
    pace_rate_measure(&rate);
    /* Between 10 GHz and 1 MHz: every counter known. */
    cr_assert(rate.ns_per_tick > 0.1 && rate.ns_per_tick < 1000);
    cr_assert(rate.ticks_per_ns > 0);
}

Test(guard, time_never_goes_back)
{
    struct pace_rate rate;
    struct pace_guard guard;
    uint64_t before = 0;

    pace_rate_start(&rate);
    pace_rate_measure(&rate);
    pace_guard_start(&guard, &rate);
    /* With a gap of 0 every stamp looks, and takes out what it may. */
    guard.gap = 0;
    for (int i = 0; i < 20000; i++) {
        uint64_t now = pace_guard_stamp(&guard);

        cr_assert(now >= before, "at stamp %d", i);
        before = now;
    }
    cr_assert_eq(guard.looks, 20000);
}

Test(guard, short_gaps_are_not_looked_at)
{
    struct pace_rate rate;
    struct pace_guard guard;

    pace_rate_start(&rate);
    pace_rate_measure(&rate);
    pace_guard_start(&guard, &rate);
    guard.gap = UINT64_MAX;
    pace_guard_stamp(&guard);
    cr_assert_eq(guard.looks, 0);
    cr_assert_eq(guard.stolen, 0);
}
