#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(triples, no_triple_gives_0)
{
    exercise_answers("values = []", "0");
    exercise_answers("values = [7]", "0");
    exercise_answers("values = [3 5]", "0");
}

Test(triples, a_triple_counts_once)
{
    exercise_answers("values = [1 2 3]", "6");
    exercise_answers("values = [5 7 11]", "385");
}

Test(triples, the_places_need_not_be_neighbours)
{
    exercise_answers("values = [1 2 3 4]", "50");
    exercise_answers("values = [1 0 2 0 3]", "6");
}

Test(triples, numbers_may_be_negative_or_equal)
{
    exercise_answers("values = [2 2 2]", "8");
    exercise_answers("values = [-1 -1 -1 -1]", "-4");
    exercise_answers("values = [-3 4 -5 1]", "43");
}

static int64_t by_three_loops(const int64_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            for (size_t k = 0; k < j; k++) {
                sum += values[i] * values[j] * values[k];
            }
        }
    }
    return sum;
}

Test(triples, any_numbers_give_what_three_loops_give)
{
    int64_t values[20];

    for (size_t count = 3; count <= 20; count++) {
        exercise_random(count, -100, 100, values, count);
        exercise_answers(
            exercise_text("values = %s", exercise_list(values, count)),
            exercise_text("%" PRId64, by_three_loops(values, count)));
    }
}

static const char *same_numbers(int64_t value, size_t count)
{
    static int64_t values[10000];

    for (size_t i = 0; i < count; i++) {
        values[i] = value;
    }
    return exercise_text("values = %s", exercise_list(values, count));
}

Test(triples, large_sums_are_exact)
{
    /* 100 * 99 * 98 / 6 triples of 10^6 each */
    exercise_answers(same_numbers(100, 100), "161700000000");
    exercise_answers(same_numbers(-100, 100), "-161700000000");
}

/* Triples are as many as n^3, so few numbers are enough. */
static const size_t sizes[] = {50, 100, 200, 400, 800, 1600, 0};

static void n_numbers(size_t n, FILE *stream)
{
    fputs("values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i % 100);
    }
    fputs("]", stream);
}

Test(triples, work_grows_as_n)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_numbers, .sizes = sizes});
}

Test(triples, no_heap_is_used)
{
    exercise_peak_at_most("values = [1 2 3 4]", 0);
}

Test(triples, ten_thousand_numbers_are_exact)
{
    /* 10,000 * 9,999 * 9,998 / 6 triples of 10^6 each */
    exercise_answers(same_numbers(100, 10000), "166616670000000000");
}
