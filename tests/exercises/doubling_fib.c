#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(doubling_fib, the_first_numbers_are_right)
{
    static const char *const numbers[] = {"0", "1", "1",  "2",  "3",
                                          "5", "8", "13", "21", "34"};

    for (size_t n = 0; n < 10; n++) {
        exercise_answers(exercise_text("n = %zu", n), numbers[n]);
    }
}

Test(doubling_fib, what_does_not_fit_is_refused)
{
    exercise_answers("n = 94", "refused");
    exercise_answers("n = 95", "refused");
    exercise_answers("n = 1000000", "refused");
    exercise_answers("n = 4294967295", "refused");
}

/* Published: OEIS A000045. */
Test(doubling_fib, the_last_that_fits_is_exact)
{
    exercise_answers("n = 92", "7540113804746346429");
    exercise_answers("n = 93", "12200160415121876738");
}

Test(doubling_fib, every_number_is_the_sum_of_the_two_before)
{
    uint64_t before = 34;
    uint64_t number = 55;

    for (unsigned n = 10; n <= 90; n += 2) {
        uint64_t sum = before + number;

        exercise_answers(exercise_text("n = %u", n),
                         exercise_text("%" PRIu64, number));
        before = sum;
        number += sum;
    }
}

static void n_itself(size_t n, FILE *stream)
{
    fprintf(stream, "n = %zu", n);
}

/* About a doubling each, and odd, so that every step has the same to do. */
Test(doubling_fib, work_grows_as_log_n_at_most)
{
    static const size_t sizes[] = {5, 11, 23, 47, 93, 0};

    exercise_grows(&(struct exercise_growth){.claim = PACE_LOG_N,
                                             .least = PACE_CONSTANT,
                                             .input = n_itself,
                                             .sizes = sizes});
}

Test(doubling_fib, no_heap_is_needed)
{
    exercise_allocates_at_most("n = 93", 0);
}
