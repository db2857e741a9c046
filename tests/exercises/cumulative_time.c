#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(cumulative_time, what_is_never_called_takes_no_time)
{
    exercise_answers("at_us = [], calls = [], function = 1", "0");
    exercise_answers("at_us = [2 9], calls = [1 0], function = 2", "0");
}

Test(cumulative_time, a_call_lasts_until_it_returns)
{
    exercise_answers("at_us = [2 9], calls = [1 0], function = 1", "7");
    exercise_answers("at_us = [5 5], calls = [1 0], function = 1", "0");
}

Test(cumulative_time, what_it_calls_is_included)
{
    exercise_answers("at_us = [0 3 5 9], calls = [1 2 0 0], function = 1", "9");
    exercise_answers("at_us = [0 3 5 9], calls = [1 2 0 0], function = 2", "2");
}

Test(cumulative_time, calls_one_after_the_other_add_up)
{
    exercise_answers("at_us = [0 1 3 6 7 9], calls = [1 2 0 2 0 0], "
                     "function = 2",
                     "3");
    exercise_answers("at_us = [1 3 6 7], calls = [2 0 2 0], function = 2", "3");
}

Test(cumulative_time, a_recursion_counts_once)
{
    exercise_answers("at_us = [0 2 5 9], calls = [1 1 0 0], function = 1", "9");
    exercise_answers("at_us = [0 2 3 4 6 9], calls = [1 1 1 0 0 0], "
                     "function = 1",
                     "9");
    exercise_answers("at_us = [0 2 3 4 6 9], calls = [1 1 0 1 0 0], "
                     "function = 1",
                     "9");
}

Test(cumulative_time, a_recursion_by_way_of_others_counts_once)
{
    exercise_answers("at_us = [0 2 3 4 6 9], calls = [1 2 1 0 0 0], "
                     "function = 1",
                     "9");
    exercise_answers("at_us = [0 2 3 4 6 9], calls = [1 2 1 0 0 0], "
                     "function = 2",
                     "4");
}

Test(cumulative_time, a_call_may_be_long)
{
    exercise_answers("at_us = [0 5000000000], calls = [1 0], function = 1",
                     "5000000000");
}

Test(cumulative_time, a_clock_may_be_near_its_end)
{
    exercise_answers("at_us = [18446744073709551610 18446744073709551615], "
                     "calls = [4294967295 0], function = 4294967295",
                     "5");
}

#define MOST_EVENTS 60

struct trace {
    size_t count;
    int64_t at_us[MOST_EVENTS];
    int64_t calls[MOST_EVENTS];
};

/* Calls of 1, 2 and 3 and returns as a seed has them. */
static void seed_trace(struct trace *trace, uint64_t seed, size_t calls)
{
    int64_t draws[MOST_EVENTS];
    int64_t now_us = 0;
    size_t depth = 0;

    exercise_random(seed, 0, 5, draws, 2 * calls);
    trace->count = 2 * calls;
    for (size_t i = 0; i < trace->count; i++) {
        int comes = depth < trace->count - i && (depth == 0 || draws[i] > 2);

        now_us += 1 + draws[i];
        trace->at_us[i] = now_us;
        trace->calls[i] = comes ? 1 + draws[i] % 3 : 0;
        depth += comes ? 1 : 0;
        depth -= comes ? 0 : 1;
    }
}

/* For every stretch between two events, whether the function is open in it. */
static int64_t by_stretches(const struct trace *trace, int64_t function)
{
    int64_t stack[MOST_EVENTS] = {0};
    size_t depth = 0;
    int64_t sum = 0;

    for (size_t i = 0; i + 1 < trace->count; i++) {
        int open = 0;

        if (trace->calls[i] != 0) {
            stack[depth++] = trace->calls[i];
        } else {
            depth--;
        }
        for (size_t level = 0; level < depth; level++) {
            open = open || stack[level] == function;
        }
        sum += open ? trace->at_us[i + 1] - trace->at_us[i] : 0;
    }
    return sum;
}

Test(cumulative_time, any_trace_counts_each_stretch_once)
{
    struct trace trace;

    for (size_t calls = 2; calls <= MOST_EVENTS / 2; calls += 2) {
        seed_trace(&trace, calls, calls);
        exercise_answers(exercise_text("at_us = %s, calls = %s, function = 2",
                                       exercise_list(trace.at_us, trace.count),
                                       exercise_list(trace.calls, trace.count)),
                         exercise_text("%" PRId64, by_stretches(&trace, 2)));
    }
}

/* n calls one after the other, so that there is much to look back at. */
static void n_calls(size_t n, FILE *stream)
{
    fputs("at_us = [", stream);
    for (size_t i = 0; i < 2 * n; i++) {
        fprintf(stream, " %zu", i);
    }
    fputs("], calls = [", stream);
    for (size_t i = 0; i < n; i++) {
        fputs(" 2 0", stream);
    }
    fputs("], function = 2", stream);
}

Test(cumulative_time, work_grows_as_the_number_of_events)
{
    static const size_t sizes[] = {50, 100, 200, 400, 800, 1600, 0};

    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_calls, .sizes = sizes});
}

Test(cumulative_time, it_needs_no_heap)
{
    exercise_peak_at_most("at_us = [0 2 3 4 6 9], calls = [1 2 1 0 0 0], "
                          "function = 1",
                          0);
}
