#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

/*
 * Drawn keys, as many as places: the fullest of 4,096 holds more than 16 less
 * than once in 10^11 tries (4096 / (e * 17!)), so the limit asks for no luck.
 */
#define MOST 16

static void spreads(uint32_t first, uint32_t step)
{
    exercise_answers(exercise_text("keys = 4096, first = %" PRIu32
                                   ", step = %" PRIu32
                                   ", places = 4096, most = %d",
                                   first, step, MOST),
                     exercise_text("at most %d to a place", MOST));
}

Test(weak_hash, one_place_takes_all)
{
    exercise_answers("keys = 5, first = 0, step = 1, places = 1, most = 5",
                     "at most 5 to a place");
}

Test(weak_hash, a_key_always_has_the_same_place)
{
    exercise_answers("keys = 1, first = 7, step = 1, places = 16, most = 1",
                     "at most 1 to a place");
}

Test(weak_hash, a_place_is_below_the_number_of_places)
{
    exercise_answers("keys = 9, first = 0, step = 99, places = 2, most = 9",
                     "at most 9 to a place");
    exercise_answers("keys = 16, first = 0, step = 1, places = 16, most = 16",
                     "at most 16 to a place");
    exercise_answers("keys = 100, first = 4294967195, step = 1, places = 64, "
                     "most = 100",
                     "at most 100 to a place");
}

/* 64 of 64 keys of a fair hash meet in one of 2 places once in 2^63 tries. */
Test(weak_hash, all_places_are_used)
{
    exercise_answers("keys = 64, first = 0, step = 1, places = 2, most = 63",
                     "at most 63 to a place");
    exercise_answers("keys = 65536, first = 0, step = 1, places = 65536, "
                     "most = 24",
                     "at most 24 to a place");
}

Test(weak_hash, keys_equal_modulo_1024_are_spread)
{
    exercise_answers("keys = 64, first = 7, step = 1024, places = 64, "
                     "most = 16",
                     "at most 16 to a place");
    spreads(0, 1024);
    spreads(7, 1024);
}

Test(weak_hash, keys_in_a_row_are_spread)
{
    spreads(0, 1);
    spreads(UINT32_MAX - 2048, 1);
}

Test(weak_hash, keys_that_differ_in_high_bits_alone_are_spread)
{
    spreads(0, UINT32_C(1) << 16);
    spreads(5, UINT32_C(1) << 20);
}

Test(weak_hash, rows_of_other_steps_are_spread)
{
    for (uint32_t step = 2; step <= 100; step++) {
        spreads(3, step);
    }
    for (uint32_t power = 128; power <= UINT32_C(1) << 20; power *= 2) {
        spreads(UINT32_MAX - power, power);
        spreads(3, power - 1);
        spreads(1000000007, power + 1);
    }
}

Test(weak_hash, needs_no_heap)
{
    exercise_peak_at_most(
        "keys = 16, first = 0, step = 1, places = 16, most = 16", 0);
}

static void n_keys(size_t n, FILE *stream)
{
    fprintf(stream,
            "keys = %zu, first = 0, step = 1024, places = 65536, most = %zu", n,
            n);
}

/* n keys, so n: neither the key nor the places decide what one of them takes.
 */
Test(weak_hash, the_work_for_one_key_is_constant)
{
    exercise_grows(&(struct exercise_growth){.claim = PACE_N, .input = n_keys});
}
