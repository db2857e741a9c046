#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(ttl_cache, what_was_put_is_there)
{
    exercise_answers("ttl = 10, at 100 put 3 7, at 100 get 3", "7");
    exercise_answers("ttl = 10, at 100 put 3 7, at 105 get 3", "7");
    exercise_answers("ttl = 10, at 1 put 0 -1, at 2 put 15 -2,"
                     " at 3 get 0, at 3 get 15",
                     "-1, -2");
}

Test(ttl_cache, what_was_never_put_is_not_there)
{
    exercise_answers("ttl = 10, at 0 get 3", "none");
    exercise_answers("ttl = 10, at 5 put 3 7, at 5 get 4", "none");
}

Test(ttl_cache, it_is_there_up_to_the_last_tick)
{
    exercise_answers("ttl = 10, at 100 put 3 7, at 109 get 3", "7");
    exercise_answers("ttl = 1, at 100 put 3 7, at 100 get 3", "7");
}

Test(ttl_cache, it_is_gone_from_the_next_tick_on)
{
    exercise_answers("ttl = 10, at 100 put 3 7, at 110 get 3", "none");
    exercise_answers("ttl = 10, at 100 put 3 7, at 111 get 3, at 900 get 3",
                     "none, none");
    exercise_answers("ttl = 1, at 100 put 3 7, at 101 get 3", "none");
}

Test(ttl_cache, with_no_time_to_live_nothing_is_there)
{
    exercise_answers("ttl = 0, at 5 put 3 7, at 5 get 3, at 6 get 3",
                     "none, none");
}

Test(ttl_cache, a_get_does_not_renew)
{
    exercise_answers("ttl = 2, at 5 put 3 7, at 6 get 3, at 7 get 3",
                     "7, none");
    exercise_answers("ttl = 10, at 100 put 3 7, at 104 get 3, at 108 get 3,"
                     " at 112 get 3",
                     "7, 7, none");
}

Test(ttl_cache, a_put_renews)
{
    exercise_answers("ttl = 2, at 5 put 3 7, at 6 put 3 8, at 7 get 3", "8");
    exercise_answers("ttl = 10, at 100 put 3 7, at 105 put 3 8, at 114 get 3,"
                     " at 115 get 3",
                     "8, none");
    exercise_answers("ttl = 10, at 100 put 3 7, at 200 put 3 8, at 200 get 3",
                     "8");
}

Test(ttl_cache, each_key_has_its_own_time)
{
    exercise_answers("ttl = 10, at 100 put 3 7, at 105 put 4 8, at 110 get 3,"
                     " at 110 get 4",
                     "none, 8");
}

Test(ttl_cache, tick_0_is_a_time_like_any_other)
{
    exercise_answers("ttl = 10, at 0 put 3 7, at 9 get 3, at 10 get 3",
                     "7, none");
}

/* 2^64 - 1 is 18446744073709551615. */
Test(ttl_cache, late_in_time_and_for_ever)
{
    exercise_answers("ttl = 10, at 18446744073709551610 put 3 7,"
                     " at 18446744073709551615 get 3",
                     "7");
    exercise_answers("ttl = 18446744073709551615, at 5 put 3 7,"
                     " at 18446744073709551615 get 3",
                     "7");
    exercise_answers("ttl = 18446744073709551615, at 0 put 3 7,"
                     " at 18446744073709551614 get 3,"
                     " at 18446744073709551615 get 3",
                     "7, none");
}

Test(ttl_cache, only_what_is_there_counts)
{
    exercise_answers("ttl = 2, at 5 count", "0 there");
    exercise_answers("ttl = 2, at 5 put 3 7, at 6 count", "1 there");
    exercise_answers("ttl = 2, at 5 put 3 7, at 7 count", "0 there");
    exercise_answers("ttl = 10, at 20 put 3 7, at 20 put 3 8, at 21 count",
                     "1 there");
    exercise_answers("ttl = 10, at 20 put 3 7, at 25 put 0 8, at 25 put 15 9,"
                     " at 29 count, at 30 count, at 34 count, at 35 count",
                     "3 there, 2 there, 2 there, 0 there");
}

/* From the contract, tick by tick: put at put_ns, there for ttl ticks. */
Test(ttl_cache, any_time_to_live_is_as_many_ticks)
{
    for (uint64_t ttl = 0; ttl <= 6; ttl++) {
        for (uint64_t put = 0; put <= 2; put++) {
            const char *input = exercise_text(
                "ttl = %" PRIu64 ", at %" PRIu64 " put 1 7", ttl, put);
            const char *expected = "";

            for (uint64_t tick = put; tick < put + 8; tick++) {
                input = exercise_text("%s, at %" PRIu64 " get 1", input, tick);
            }
            for (uint64_t age = 0; age < 8; age++) {
                expected =
                    exercise_text("%s%s%s", expected, age > 0 ? ", " : "",
                                  age < ttl ? "7" : "none");
            }
            exercise_answers(input, expected);
        }
    }
}

Test(ttl_cache, no_heap_is_used)
{
    exercise_allocates_at_most("ttl = 10, at 1 put 1 1, at 2 get 1", 0);
}
