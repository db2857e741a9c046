#include <criterion/criterion.h>

#include "lib/structures/cache.h"
#include "tests/support/exercise.h"

/* The recursion itself, through a real cache; it gives up when it has taken
 * more calls than it may. */
struct recursion {
    struct pace_cache *cache;
    uint64_t lag;
    uint64_t calls;
    uint64_t most;
};

static void ask(struct recursion *recursion, uint64_t n)
{
    struct pace_key key = {&n, sizeof n};
    char nothing = 0;

    recursion->calls++;
    if (recursion->calls > recursion->most ||
        pace_cache_get(recursion->cache, key, 0, &nothing)) {
        return;
    }
    if (n >= recursion->lag) {
        ask(recursion, n - 1);
        ask(recursion, n - recursion->lag);
    }
    cr_assert_eq(pace_cache_put(recursion->cache, key, 0, &nothing), PACE_OK);
}

static uint64_t calls(size_t n, size_t lag, size_t capacity, uint64_t most)
{
    struct pace_cache_setup setup = {.policy = PACE_CACHE_LRU,
                                     .capacity = capacity,
                                     .value_bytes = 1,
                                     .ttl_ns = PACE_CACHE_FOREVER};
    struct recursion recursion = {.lag = lag, .most = most};

    cr_assert_eq(pace_cache_new(&setup, &recursion.cache), PACE_OK);
    ask(&recursion, n);
    pace_cache_free(recursion.cache);
    return recursion.calls;
}

/* By trying one capacity after the other. */
static size_t tried(size_t n, size_t lag)
{
    uint64_t fewest = calls(n, lag, n + 1, UINT64_MAX);
    size_t capacity = 1;

    while (calls(n, lag, capacity, fewest) > fewest) {
        capacity++;
    }
    return capacity;
}

static void answers_as_tried(size_t n, size_t lag)
{
    exercise_answers(exercise_text("n = %zu, lag = %zu", n, lag),
                     exercise_text("%zu", tried(n, lag)));
}

/* The chapter's own numbers, so that the cache above is the chapter's. */
Test(smallest_cache, fibonacci_of_35_takes_3_places)
{
    cr_assert_eq(calls(35, 2, 128, UINT64_MAX), 69);
    cr_assert_eq(calls(35, 2, 3, UINT64_MAX), 69);
    cr_assert_eq(calls(35, 2, 2, UINT64_MAX), 251997);
    exercise_answers("n = 35, lag = 2", "3");
}

Test(smallest_cache, fibonacci_of_any_n)
{
    for (size_t n = 4; n <= 10; n++) {
        answers_as_tried(n, 2);
    }
}

Test(smallest_cache, small_n_takes_one_place)
{
    exercise_answers("n = 0, lag = 2", "1");
    exercise_answers("n = 3, lag = 2", "1");
    answers_as_tried(0, 1);
    answers_as_tried(5, 3);
    answers_as_tried(7, 4);
    answers_as_tried(19, 10);
}

Test(smallest_cache, one_question_asked_twice_takes_one_place)
{
    answers_as_tried(1, 1);
    answers_as_tried(2, 1);
    answers_as_tried(40, 1);
}

Test(smallest_cache, any_lag_takes_what_a_real_cache_takes)
{
    for (size_t lag = 3; lag <= 10; lag++) {
        answers_as_tried(2 * lag, lag);
        answers_as_tried(3 * lag, lag);
    }
    answers_as_tried(100, 20);
}
