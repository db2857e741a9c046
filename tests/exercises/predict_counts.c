#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

/*
 * The models do what the chapter's code does, and count.
 */

static uint64_t search_comparisons(uint64_t n)
{
    uint64_t count = 0;

    for (uint64_t length = n; length > 1; length -= length / 2) {
        count++;
    }
    return count + (n > 0);
}

static uint64_t sample_additions(uint64_t n)
{
    uint64_t count = 0;

    while ((count + 1) * (count + 1) <= n) {
        count++;
    }
    return count;
}

static uint64_t pair_comparisons(uint64_t n)
{
    uint64_t count = 0;

    for (uint64_t i = 0; i < n; i++) {
        for (uint64_t j = i + 1; j < n; j++) {
            count++;
        }
    }
    return count;
}

static uint64_t triple_comparisons(uint64_t n)
{
    uint64_t count = 0;

    for (uint64_t i = 0; i < n; i++) {
        count += pair_comparisons(n - i - 1);
    }
    return count;
}

static uint64_t subset_calls(uint64_t n)
{
    return n == 0 ? 1 : 1 + subset_calls(n - 1) + subset_calls(n - 1);
}

static uint64_t append_copies(uint64_t n)
{
    uint64_t capacity = 0;
    uint64_t count = 0;

    for (uint64_t length = 0; length < n; length++) {
        if (length == capacity) {
            count += length;
            capacity = capacity ? 2 * capacity : 1;
        }
    }
    return count;
}

static void predicts(const char *job, uint64_t n, uint64_t expected)
{
    exercise_answers(exercise_text("%s, n = %" PRIu64, job, n),
                     exercise_text("%" PRIu64, expected));
}

static void predicts_all(const char *job, uint64_t (*model)(uint64_t n))
{
    for (uint64_t n = 0; n <= 8; n++) {
        predicts(job, n, model(n));
    }
    predicts(job, 16, model(16));
}

Test(predict_counts, a_binary_search_halves_and_looks_once)
{
    predicts_all("binary_search", search_comparisons);
    predicts("binary_search", 1000, 11);
    predicts("binary_search", 2000, 12);
    predicts("binary_search", 1000000, 21);
}

Test(predict_counts, a_sample_takes_the_root_rounded_down)
{
    predicts_all("sample", sample_additions);
    predicts("sample", 1000, 31);
    predicts("sample", 999999, 999);
    predicts("sample", 1000000, 1000);
}

Test(predict_counts, a_pair_is_compared_once)
{
    predicts_all("pairs", pair_comparisons);
    predicts("pairs", 1000, 499500);
    predicts("pairs", 1000000, UINT64_C(499999500000));
}

Test(predict_counts, a_triple_is_compared_once)
{
    predicts_all("triples", triple_comparisons);
    predicts("triples", 100, 161700);
    /* 1000000 * 999999 * 999998 / 6 */
    predicts("triples", 1000000, UINT64_C(166666166667000000));
}

Test(predict_counts, every_call_counts_and_what_does_not_fit_is_0)
{
    predicts_all("subsets", subset_calls);
    predicts("subsets", 62, INT64_MAX);
    predicts("subsets", 63, UINT64_MAX);
    predicts("subsets", 64, 0);
    predicts("subsets", 1000000, 0);
}

Test(predict_counts, an_append_copies_only_where_the_room_is_full)
{
    predicts_all("appends", append_copies);
    predicts("appends", 1000, 1023);
    predicts("appends", 1024, 1023);
    predicts("appends", 1025, 2047);
    predicts("appends", 1000000, 1048575);
}

static void n_alone(size_t n, FILE *stream)
{
    fprintf(stream, "pairs, n = %zu", n);
}

Test(predict_counts, a_prediction_does_not_run_the_loops)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_LOG_N, .least = PACE_CONSTANT, .input = n_alone});
}

Test(predict_counts, needs_no_heap)
{
    exercise_peak_at_most("pairs, n = 1000", 0);
}
