#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(coin_change, nothing_needs_no_coin)
{
    exercise_answers("coins = [1], amount = 0", "0");
    exercise_answers("coins = [], amount = 0", "0");
}

Test(coin_change, one_coin_can_be_enough)
{
    exercise_answers("coins = [1], amount = 1", "1");
    exercise_answers("coins = [25 1 15], amount = 25", "1");
}

Test(coin_change, a_coin_may_be_used_again)
{
    exercise_answers("coins = [1], amount = 3", "3");
    exercise_answers("coins = [2], amount = 4", "2");
}

Test(coin_change, what_cannot_be_made_is_none)
{
    exercise_answers("coins = [], amount = 1", "none");
    exercise_answers("coins = [2], amount = 1", "none");
    exercise_answers("coins = [3 5], amount = 4", "none");
    exercise_answers("coins = [3 5], amount = 7", "none");
    exercise_answers("coins = [3 5], amount = 8", "2");
}

Test(coin_change, the_largest_coin_is_not_always_right)
{
    exercise_answers("coins = [1 3 4], amount = 6", "2");
    exercise_answers("coins = [1 15 25], amount = 30", "2");
    exercise_answers("coins = [1 15 25], amount = 45", "3");
}

/* 25 + 15 + 15 + 15 = 70 and 25 + 25 + 4 = 54. */
Test(coin_change, amounts_in_between_are_right)
{
    exercise_answers("coins = [25 15 1], amount = 14", "14");
    exercise_answers("coins = [25 15 1], amount = 54", "6");
    exercise_answers("coins = [25 15 1], amount = 70", "4");
}

/* How many coins of three kinds, by trying each number of each. */
static int64_t by_trying(const int64_t coins[3], int64_t amount)
{
    int64_t best = -1;

    for (int64_t a = 0; a * coins[0] <= amount; a++) {
        for (int64_t b = 0; a * coins[0] + b * coins[1] <= amount; b++) {
            int64_t rest = amount - a * coins[0] - b * coins[1];
            int64_t count = a + b + rest / coins[2];

            if (rest % coins[2] == 0 && (best < 0 || count < best)) {
                best = count;
            }
        }
    }
    return best;
}

Test(coin_change, any_coins_make_what_trying_makes)
{
    for (size_t amount = 1; amount <= 24; amount++) {
        int64_t coins[3];
        int64_t fewest;

        exercise_random(amount, 2, 12, coins, 3);
        fewest = by_trying(coins, (int64_t)amount);
        exercise_answers(exercise_text("coins = %s, amount = %zu",
                                       exercise_list(coins, 3), amount),
                         fewest < 0 ? "none"
                                    : exercise_text("%" PRId64, fewest));
    }
}

static void amount_n(size_t n, FILE *stream)
{
    fprintf(stream, "coins = [1 2 5], amount = %zu", n);
}

/* Small, so that even the work of c^n comes to an end. */
Test(coin_change, work_grows_as_the_amount)
{
    static const size_t sizes[] = {10, 12, 14, 16, 18, 20, 22, 0};

    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = amount_n, .sizes = sizes});
}

Test(coin_change, the_room_given_is_all_it_takes)
{
    exercise_peak_at_most("coins = [1 15 25], amount = 100", 0);
}

Test(coin_change, a_million_can_be_made)
{
    exercise_answers("coins = [1000], amount = 1000000", "1000");
    exercise_answers("coins = [999999 2000000000], amount = 1000000", "none");
}
