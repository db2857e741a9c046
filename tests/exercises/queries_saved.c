#include <criterion/criterion.h>
#include <inttypes.h>
#include <string.h>

#include "tests/support/exercise.h"

Test(queries_saved, nothing_asked_saves_nothing)
{
    exercise_answers("strategy = by_key, ttl_s = 9, rows = 0, at_s = [], "
                     "what = [], row = []",
                     "0 saved");
    exercise_answers("strategy = by_key, ttl_s = 9, rows = 1, at_s = [0], "
                     "what = [ask], row = [0]",
                     "0 saved");
    exercise_answers("strategy = by_key, ttl_s = 9, rows = 1, at_s = [0 1], "
                     "what = [set set], row = [0 0]",
                     "0 saved");
}

Test(queries_saved, what_is_asked_again_is_saved)
{
    exercise_answers("strategy = by_key, ttl_s = 9, rows = 1, "
                     "at_s = [0 1 2], what = [ask ask ask], row = [0 0 0]",
                     "2 saved");
    exercise_answers("strategy = refresh, ttl_s = 9, rows = 2, "
                     "at_s = [0 1 2], what = [ask ask ask], row = [1 0 1]",
                     "1 saved");
    exercise_answers("strategy = ttl, ttl_s = 9, rows = 2, at_s = [0 1 2], "
                     "what = [ask ask ask], row = [1 1 1]",
                     "2 saved");
}

Test(queries_saved, an_entry_is_gone_at_the_second_it_should_be)
{
    exercise_answers("strategy = ttl, ttl_s = 9, rows = 1, at_s = [0 8], "
                     "what = [ask ask], row = [0 0]",
                     "1 saved");
    exercise_answers("strategy = ttl, ttl_s = 9, rows = 1, at_s = [0 9], "
                     "what = [ask ask], row = [0 0]",
                     "0 saved");
}

Test(queries_saved, an_entry_does_not_become_younger)
{
    exercise_answers("strategy = ttl, ttl_s = 9, rows = 1, at_s = [0 5 10], "
                     "what = [ask ask ask], row = [0 0 0]",
                     "1 saved");
    exercise_answers("strategy = ttl, ttl_s = 9, rows = 1, "
                     "at_s = [0 5 10 15 20], what = [ask ask ask ask ask], "
                     "row = [0 0 0 0 0]",
                     "2 saved");
}

Test(queries_saved, by_age_a_change_goes_unnoticed)
{
    exercise_answers("strategy = ttl, ttl_s = 9, rows = 1, at_s = [0 1 2], "
                     "what = [ask set ask], row = [0 0 0]",
                     "1 saved");
}

Test(queries_saved, by_key_one_row_is_forgotten)
{
    exercise_answers("strategy = by_key, ttl_s = 9, rows = 1, "
                     "at_s = [0 1 2], what = [ask set ask], row = [0 0 0]",
                     "0 saved");
    exercise_answers("strategy = by_key, ttl_s = 9, rows = 2, "
                     "at_s = [0 1 2], what = [ask set ask], row = [0 1 0]",
                     "1 saved");
}

Test(queries_saved, a_refresh_forgets_all_rows)
{
    exercise_answers("strategy = refresh, ttl_s = 9, rows = 2, "
                     "at_s = [0 1 2], what = [ask set ask], row = [0 1 0]",
                     "0 saved");
    exercise_answers("strategy = refresh, ttl_s = 9, rows = 2, "
                     "at_s = [0 1 2 3], what = [ask set ask ask], "
                     "row = [0 1 0 0]",
                     "1 saved");
}

Test(queries_saved, a_change_before_the_first_request_fills_nothing)
{
    exercise_answers("strategy = by_key, ttl_s = 9, rows = 1, at_s = [0 1], "
                     "what = [set ask], row = [0 0]",
                     "0 saved");
}

Test(queries_saved, age_decides_only_for_a_time_to_live)
{
    exercise_answers("strategy = by_key, ttl_s = 9, rows = 1, "
                     "at_s = [0 1000], what = [ask ask], row = [0 0]",
                     "1 saved");
}

Test(queries_saved, times_may_be_near_their_end)
{
    exercise_answers("strategy = ttl, ttl_s = 9, rows = 1, "
                     "at_s = [18446744073709551610 18446744073709551615], "
                     "what = [ask ask], row = [0 0]",
                     "1 saved");
    exercise_answers("strategy = ttl, ttl_s = 18446744073709551615, rows = 1, "
                     "at_s = [0 7 18446744073709551615], "
                     "what = [ask ask ask], row = [0 0 0]",
                     "1 saved");
}

#define MOST_EVENTS 60
#define ROWS        4
#define TTL_S       20

struct script {
    size_t count;
    int64_t at_s[MOST_EVENTS];
    int64_t rows[MOST_EVENTS];
    int64_t sets[MOST_EVENTS]; /* 1: a change */
};

static void seed_script(struct script *script, uint64_t seed, size_t count)
{
    int64_t now_s = 0;

    script->count = count;
    exercise_random(seed, 0, 9, script->at_s, count);
    exercise_random(seed + 1, 0, ROWS - 1, script->rows, count);
    exercise_random(seed + 2, 0, 3, script->sets, count);
    for (size_t i = 0; i < count; i++) {
        now_s += script->at_s[i];
        script->at_s[i] = now_s;
        script->sets[i] = script->sets[i] == 0;
    }
}

/* Whether a change between two events makes the later one a query. */
static int is_told(const struct script *script, const char *strategy,
                   size_t from, size_t to)
{
    int told = 0;

    for (size_t i = from; i < to; i++) {
        told = told ||
               (script->sets[i] &&
                (*strategy == 'r' ||
                 (*strategy == 'b' && script->rows[i] == script->rows[to])));
    }
    return told;
}

/* Looks back from each request to the last query of that row. */
static size_t saved_by(const struct script *script, const char *strategy)
{
    int queried[MOST_EVENTS] = {0};
    size_t saved = 0;

    for (size_t i = 0; i < script->count; i++) {
        size_t before = i;

        while (before > 0 && !(queried[before - 1] &&
                               script->rows[before - 1] == script->rows[i])) {
            before--;
        }
        if (script->sets[i]) {
            continue;
        }
        queried[i] = before == 0 || is_told(script, strategy, before, i) ||
                     (*strategy == 't' &&
                      script->at_s[i] >= script->at_s[before - 1] + TTL_S);
        saved += !queried[i];
    }
    return saved;
}

static const char *what_of(const struct script *script)
{
    char words[4 * MOST_EVENTS + 1] = "";

    for (size_t i = 0; i < script->count; i++) {
        memcpy(words + 4 * i, script->sets[i] ? " set" : " ask", 5);
    }
    return exercise_text("[%s]", words);
}

Test(queries_saved, any_script_saves_what_looking_back_says)
{
    static const char *const strategies[] = {"ttl", "by_key", "refresh"};
    struct script script;

    for (size_t k = 0; k < 24; k++) {
        const char *strategy = strategies[k % 3];

        seed_script(&script, 10 * k, 10 + 2 * k);
        exercise_answers(
            exercise_text(
                "strategy = %s, ttl_s = %d, rows = %d, at_s = %s, "
                "what = %s, row = %s",
                strategy, TTL_S, ROWS, exercise_list(script.at_s, script.count),
                what_of(&script), exercise_list(script.rows, script.count)),
            exercise_text("%zu saved", saved_by(&script, strategy)));
    }
}

Test(queries_saved, refused_memory_is_reported)
{
    exercise_answers_or("strategy = by_key, ttl_s = 9, rows = 1, at_s = [0 1], "
                        "what = [ask ask], row = [0 0]",
                        "1 saved", "no memory");
}

/* As many rows as events, half of them changes. */
static void n_events(size_t n, FILE *stream)
{
    fprintf(stream, "strategy = refresh, ttl_s = 9, rows = %zu, at_s = [", n);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i);
    }
    fputs("], what = [", stream);
    for (size_t i = 0; i < n; i++) {
        fputs(i % 2 == 0 ? " ask" : " set", stream);
    }
    fputs("], row = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i);
    }
    fputs("]", stream);
}

Test(queries_saved, work_grows_as_events_and_rows)
{
    static const size_t sizes[] = {50, 100, 200, 400, 800, 1600, 0};

    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_events, .sizes = sizes});
}

Test(queries_saved, a_row_takes_16_bytes)
{
    exercise_peak_at_most("strategy = by_key, ttl_s = 9, rows = 100, "
                          "at_s = [0 1 2], what = [ask set ask], "
                          "row = [0 99 0]",
                          1616);
    exercise_peak_at_most("strategy = by_key, ttl_s = 9, rows = 0, "
                          "at_s = [], what = [], row = []",
                          16);
}

Test(queries_saved, an_event_takes_no_heap)
{
    struct script script = {.count = MOST_EVENTS};

    exercise_peak_at_most(
        exercise_text("strategy = ttl, ttl_s = 9, rows = 1, at_s = %s, "
                      "what = %s, row = %s",
                      exercise_list(script.at_s, script.count),
                      what_of(&script),
                      exercise_list(script.rows, script.count)),
        32);
}
