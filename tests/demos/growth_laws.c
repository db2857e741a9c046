#include <stdlib.h>

#include <criterion/criterion.h>

#include "demos/growth/growth.h"
#include "demos/growth/input.h"
#include "demos/growth/runs.h"
#include "lib/demo/demo.h"
#include "lib/measure/rng.h"
#include "lib/measure/work.h"
#include "tests/support/oom.h"

/* More than any run here takes: an endless loop ends. */
#define LIMIT 1000000000

/* The claims of main.c again, so that changing one alone is noticed.  Sizes
 * double from the first, or grow by step. */
static const struct law {
    const char *name;
    uint64_t (*run)(void *input);
    enum pace_class class;
    size_t first, last, step;
} laws[] = {
    {"first", growth_run_first, PACE_CONSTANT, 125, 16000, 0},
    {"binary_search", growth_run_binary_search, PACE_LOG_N, 125, 16000, 0},
    {"sample", growth_run_sample, PACE_SQRT_N, 125, 16000, 0},
    {"sum", growth_run_sum, PACE_N, 125, 16000, 0},
    {"merge_sort", growth_run_merge_sort, PACE_N_LOG_N, 125, 16000, 0},
    {"pairs", growth_run_pairs, PACE_N_SQUARED, 125, 2000, 0},
    {"triples", growth_run_triples, PACE_N_CUBED, 25, 200, 0},
    {"subsets", growth_run_subsets, PACE_C_TO_N, 8, 16, 2},
    {"longest_stretch", growth_run_longest_stretch, PACE_N, 125, 16000, 0},
    {"strides", growth_run_strides, PACE_N_LOG_N, 125, 16000, 0},
    {"append_all", growth_run_append_all, PACE_N, 125, 16000, 0},
    {"pairs_counted", growth_run_pairs_counted, PACE_N, 1000, 16000, 0},
    {"fast_sort", growth_run_fast_sort, PACE_N, 125, 16000, 0},
    {"index", growth_run_index, PACE_CONSTANT, 125, 16000, 0},
    {"append", growth_run_append, PACE_CONSTANT, 125, 16000, 0},
    {"insert_front", growth_run_insert_front, PACE_N, 125, 16000, 0},
    {"in_unsorted", growth_run_in_unsorted, PACE_N, 125, 16000, 0},
    {"in_sorted", growth_run_in_sorted, PACE_LOG_N, 125, 16000, 0},
    {"in_set", growth_run_in_set, PACE_CONSTANT, 125, 16000, 0},
};

static struct growth_input *new_input(size_t count, uint64_t seed)
{
    int64_t *values = malloc(count * sizeof *values);

    cr_assert(values);
    cr_assert_eq(pace_rng_fill(seed, GROWTH_LOW, GROWTH_HIGH, values, count),
                 PACE_OK);
    struct growth_input *input = growth_input_new(values, count);

    free(values);
    cr_assert(input);
    return input;
}

struct call {
    uint64_t (*run)(void *input);
    void *input;
    uint64_t answer;
};

static void make_call(void *context)
{
    struct call *call = context;

    call->answer = call->run(call->input);
}

static struct pace_point count_work(const struct law *law, size_t n,
                                    uint64_t seed)
{
    struct growth_input *input = new_input(n, seed);
    struct call call = {.run = law->run, .input = input};
    uint64_t units = 0;

    cr_assert_eq(pace_work_run(LIMIT, make_call, &call, &units), PACE_OK,
                 "%s at %zu", law->name, n);
    growth_input_free(input);
    return (struct pace_point){.n = (double)n, .cost = (double)units};
}

Test(growth_laws, counted_work_grows_as_claimed, .timeout = 60)
{
    for (size_t i = 0; i < PACE_COUNT(laws); i++) {
        for (uint64_t seed = 0; seed < 2; seed++) {
            const struct law *law = &laws[i];
            struct pace_point points[16];
            struct pace_fit fit;
            size_t count = 0;

            for (size_t n = law->first; n <= law->last;
                 n = law->step ? n + law->step : 2 * n) {
                points[count++] = count_work(law, n, seed * 1000 + n);
            }
            cr_assert_eq(pace_fit_growth(points, count, &fit), PACE_OK);
            cr_assert_eq(pace_fit_judge(&fit, law->class), PACE_HOLDS,
                         "%s: %s with %.3f", law->name,
                         pace_class_name(fit.best), fit.posterior[fit.best]);
        }
    }
}

Test(growth_laws, every_run_gives_its_first_answer_again)
{
    struct growth_input *input = new_input(20, 7);

    for (size_t i = 0; i < PACE_COUNT(laws); i++) {
        uint64_t answer = laws[i].run(input);

        for (size_t again = 0; again < 3; again++) {
            cr_assert_eq(laws[i].run(input), answer, "%s", laws[i].name);
        }
    }
    growth_input_free(input);
}

Test(growth_laws, ways_of_one_job_give_one_answer)
{
    for (size_t n = 1; n < 300; n += 1 + n / 7) {
        struct growth_input *input = new_input(n, n);

        cr_assert_eq(growth_run_pairs(input), growth_run_pairs_counted(input));
        cr_assert_eq(growth_run_merge_sort(input), growth_run_fast_sort(input));
        /* every other one that is asked for is there */
        cr_assert_eq(growth_run_in_unsorted(input), GROWTH_ASKED / 2);
        cr_assert_eq(growth_run_in_sorted(input), GROWTH_ASKED / 2);
        cr_assert_eq(growth_run_in_set(input), GROWTH_ASKED / 2);
        growth_input_free(input);
    }
}

Test(growth_laws, an_input_arranges_the_same_values_for_every_job)
{
    const int64_t values[] = {30, 10, 20, 10};
    const int64_t sorted[] = {10, 10, 20, 30};
    struct growth_input *input = growth_input_new(values, 4);

    cr_assert(input);
    cr_assert_eq(input->count, 4);
    cr_assert_arr_eq(input->values, values, sizeof values);
    cr_assert_arr_eq(input->front, values, sizeof values);
    cr_assert_arr_eq(input->list.items, values, sizeof values);
    cr_assert_arr_eq(input->sorted, sorted, sizeof sorted);
    for (size_t i = 0; i < 4; i++) {
        cr_assert(growth_set_contains(&input->set, input->keys[i]));
        cr_assert(i == 0 || input->sorted_keys[i - 1] < input->sorted_keys[i]);
    }
    for (size_t i = 0; i < GROWTH_ASKED; i++) {
        cr_assert(input->places[i] < 4);
        cr_assert_eq(growth_set_contains(&input->set, input->asked[i]),
                     i % 2 == 0);
    }
    growth_input_free(input);
    growth_input_free(NULL);
}

Test(growth_laws, an_input_without_memory_is_not_made_and_nothing_leaks)
{
    const int64_t values[] = {30, 10, 20, 10};
    struct growth_input *input = NULL;
    int refused = -1;

    while (!input) {
        oom_after(++refused);
        input = growth_input_new(values, 4);
        oom_after(-1);
        cr_assert(input || oom_live_blocks() == 0, "after %d", refused);
    }
    /* the input, its arrays, the list, the set */
    cr_assert_eq(refused, 4);
    growth_input_free(input);
    cr_assert_eq(oom_live_blocks(), 0);
}
