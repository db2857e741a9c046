#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(stable_unique, none_and_one_stay_as_they_are)
{
    exercise_answers("values = []", "[]");
    exercise_answers("values = [4]", "[4]");
}

Test(stable_unique, different_numbers_all_stay)
{
    exercise_answers("values = [2 1]", "[2 1]");
    exercise_answers("values = [5 -5 6 4 1 2 3 9]", "[5 -5 6 4 1 2 3 9]");
}

Test(stable_unique, one_of_equal_numbers_stays)
{
    exercise_answers("values = [8 8]", "[8]");
    exercise_answers("values = [8 8 8 8]", "[8]");
    exercise_answers("values = [8 1 8]", "[8 1]");
}

Test(stable_unique, the_first_ones_keep_their_order)
{
    exercise_answers("values = [2 1 2]", "[2 1]");
    exercise_answers("values = [3 1 3 2 1]", "[3 1 2]");
}

Test(stable_unique, every_number_can_stand_there)
{
    exercise_answers("values = [0]", "[0]");
    exercise_answers("values = [0 0 -1 -1]", "[0 -1]");
    exercise_answers(
        "values = [2147483647 -2147483648 -1 2147483647 -2147483648]",
        "[2147483647 -2147483648 -1]");
}

static const char *by_two_loops(const int64_t values[], size_t count)
{
    int64_t kept[20];
    size_t kept_count = 0;

    for (size_t i = 0; i < count; i++) {
        size_t j = 0;

        while (j < i && values[j] != values[i]) {
            j++;
        }
        if (j == i) {
            kept[kept_count++] = values[i];
        }
    }
    return exercise_list(kept, kept_count);
}

Test(stable_unique, any_numbers_give_what_two_loops_give)
{
    int64_t values[20];

    for (size_t count = 2; count <= 20; count++) {
        exercise_random(count, -(int64_t)count / 2, (int64_t)count / 2, values,
                        count);
        exercise_answers(
            exercise_text("values = %s", exercise_list(values, count)),
            by_two_loops(values, count));
    }
}

/* Around the sizes where a table of 2^k slots is full. */
Test(stable_unique, many_different_numbers_all_stay)
{
    int64_t values[257];

    for (int64_t i = 0; i < 257; i++) {
        values[i] = 1000 - i;
    }
    for (size_t count = 16; count <= 256; count *= 2) {
        const char *all = exercise_list(values, count);

        exercise_answers(exercise_text("values = %s", all), all);
    }
    exercise_answers(exercise_text("values = %s", exercise_list(values, 257)),
                     exercise_list(values, 257));
}

Test(stable_unique, refused_memory_leaves_the_numbers_alone)
{
    exercise_answers_or("values = [3 1 3 2 1]", "[3 1 2]",
                        "no memory: [3 1 3 2 1]");
}

#define MOST 6400

/* Drawn ones: hardly any are equal, and tables are filled without a pattern. */
static void print_numbers(size_t n, int64_t factor, FILE *stream)
{
    int64_t values[MOST];

    cr_assert_leq(n, MOST);
    exercise_random(n, INT32_MIN / factor, INT32_MAX / factor, values, n);
    fputs("values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %" PRId64, values[i] * factor);
    }
    fputs("]", stream);
}

static void n_numbers(size_t n, FILE *stream)
{
    print_numbers(n, 1, stream);
}

static void n_equal_modulo_65536(size_t n, FILE *stream)
{
    print_numbers(n, 65536, stream);
}

Test(stable_unique, work_grows_as_n)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_numbers, .scatter = 0.05});
}

Test(stable_unique, work_grows_as_n_where_all_are_equal_modulo_65536)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_equal_modulo_65536, .scatter = 0.05});
}

static void n_in_a_row(size_t n, FILE *stream)
{
    fputs("values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i);
    }
    fputs("]", stream);
}

Test(stable_unique, work_grows_as_n_where_all_stand_in_a_row)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_in_a_row, .scatter = 0.05});
}

Test(stable_unique, heap_is_64_bytes_a_number_at_most)
{
    int64_t values[100];

    exercise_peak_at_most("values = [1]", 1024 + 64);
    exercise_random(1, INT32_MIN, INT32_MAX, values, 100);
    exercise_peak_at_most(
        exercise_text("values = %s", exercise_list(values, 100)),
        1024 + 64 * 100);
}
