#include "demos/knapsack/knapsack.h"

#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "demos/knapsack/instances.h"
#include "demos/knapsack/runs.h"
#include "lib/demo/demo.h"
#include "lib/measure/fit.h"
#include "lib/measure/tally.h"
#include "lib/measure/work.h"
#include "tests/support/oom.h"

typedef enum pace_status way_fn(const struct knapsack_problem *problem,
                                bool taken[], int64_t *value);

static enum pace_status memo(const struct knapsack_problem *problem,
                             bool taken[], int64_t *value)
{
    return knapsack_memo(problem, taken, value, NULL);
}

static enum pace_status branch_bound(const struct knapsack_problem *problem,
                                     bool taken[], int64_t *value)
{
    return knapsack_branch_bound(problem, UINT64_MAX, taken, value);
}

/* Any other answer than that the numbers are too large. */
static enum pace_status core(const struct knapsack_problem *problem,
                             bool taken[], int64_t *value)
{
    enum pace_status status = knapsack_core(problem, taken, value);

    return status == PACE_OVER_BUDGET
               ? knapsack_exact(problem, UINT64_MAX, taken, value)
               : status;
}

/* From so many items or so much capacity on, a way would take too long. */
static const struct way {
    const char *name;
    way_fn *fill;
    size_t max_count;
    int64_t max_capacity;
    bool approximate;
} ways[] = {
    {"greedy", knapsack_greedy, SIZE_MAX, INT64_MAX, true},
    {"brute", knapsack_brute, 16, INT64_MAX, false},
    {"memo", memo, 100, INT64_MAX, false},
    {"table", knapsack_table, SIZE_MAX, 100000, false},
    {"row", knapsack_row, SIZE_MAX, 100000, false},
    {"bits", knapsack_bits, SIZE_MAX, 100000, false},
    {"branch_bound", branch_bound, 60, INT64_MAX, false},
    {"core", core, SIZE_MAX, INT64_MAX, false},
};

enum {
    MOST_ITEMS = 400
};

/* What a way chose is what it says, and fits. */
static int64_t fill(const struct way *way,
                    const struct knapsack_problem *problem)
{
    bool taken[MOST_ITEMS];
    int64_t value = -1;

    memset(taken, 1, sizeof taken);
    cr_assert_eq(way->fill(problem, taken, &value), PACE_OK, "%s", way->name);

    struct knapsack_item sum = knapsack_sum(problem, taken);

    cr_assert_leq(sum.weight, problem->capacity, "%s takes too much",
                  way->name);
    cr_assert_eq(sum.value, value, "%s says %lld and takes %lld", way->name,
                 (long long)value, (long long)sum.value);
    for (size_t i = problem->count; i < MOST_ITEMS; i++) {
        cr_assert(taken[i], "%s wrote beyond the items", way->name);
    }
    return value;
}

static bool suits(const struct way *way, const struct knapsack_problem *problem)
{
    return problem->count <= way->max_count &&
           problem->capacity <= way->max_capacity;
}

static void expect(const struct knapsack_problem *problem, int64_t best)
{
    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        if (!suits(&ways[w], problem)) {
            continue;
        }
        int64_t value = fill(&ways[w], problem);

        if (ways[w].approximate) {
            cr_assert_leq(value, best, "%s", ways[w].name);
        } else {
            cr_assert_eq(value, best, "%s: %lld in place of %lld", ways[w].name,
                         (long long)value, (long long)best);
        }
    }
}

#define EXPECT(best, capacity, ...)                                            \
    expect(                                                                    \
        &(struct knapsack_problem){                                            \
            (const struct knapsack_item[]){__VA_ARGS__},                       \
            sizeof((const struct knapsack_item[]){__VA_ARGS__}) /              \
                sizeof(struct knapsack_item),                                  \
            capacity},                                                         \
        best)

static const struct knapsack_item example[] = {
    {2, 3}, {3, 4}, {4, 5}, {5, 8}, {9, 10}};
static const struct knapsack_problem example_problem = {example, 5, 20};

Test(knapsack, the_example_is_worth_26_and_20_to_the_greedy)
{
    expect(&example_problem, 26);
    cr_assert_eq(fill(&ways[0], &example_problem), 20);
}

Test(knapsack, the_adversary_leaves_greedy_2_of_1000)
{
    struct knapsack_instance *adversary = knapsack_instance_adversary();

    cr_assert(adversary);
    expect(&adversary->problem, 1000);
    cr_assert_eq(fill(&ways[0], &adversary->problem), 2);
    knapsack_instance_free(adversary);
}

Test(knapsack, nothing_to_take_is_worth_0)
{
    expect(&(struct knapsack_problem){NULL, 0, 0}, 0);
    expect(&(struct knapsack_problem){NULL, 0, 1000}, 0);
    EXPECT(0, 0, {1, 5});
    EXPECT(0, 4, {5, 9}, {6, 9});
    EXPECT(0, 9, {3, 0}, {0, 0});
}

Test(knapsack, room_just_enough_and_one_too_little)
{
    EXPECT(9, 5, {5, 9});
    EXPECT(0, 4, {5, 9});
    EXPECT(30, 23, {2, 3}, {3, 4}, {4, 5}, {5, 8}, {9, 10});
    EXPECT(27, 22, {2, 3}, {3, 4}, {4, 5}, {5, 8}, {9, 10});
    EXPECT(30, 24, {2, 3}, {3, 4}, {4, 5}, {5, 8}, {9, 10});
}

Test(knapsack, what_weighs_nothing_is_taken_if_it_is_worth_something)
{
    EXPECT(7, 0, {0, 7});
    EXPECT(10, 0, {0, 7}, {1, 90}, {0, 3}, {0, 0});
    EXPECT(16, 2, {1, 4}, {0, 7}, {2, 9}, {0, 0});
}

Test(knapsack, the_best_need_not_be_dense_nor_full)
{
    EXPECT(40, 10, {6, 30}, {5, 20}, {5, 20});
    EXPECT(30, 9, {6, 30}, {5, 20}, {5, 9});
    EXPECT(100, 100, {51, 51}, {50, 50}, {50, 50}, {99, 99});
    EXPECT(20, 10, {5, 10}, {5, 10}, {5, 10}, {5, 10});
}

Test(knapsack, values_near_the_limit_are_exact)
{
    int64_t half = INT64_MAX / 2;

    EXPECT(INT64_MAX, 2, {1, half}, {1, half + 1}, {1, 0});
    EXPECT(half + 1, 1, {1, half}, {1, half + 1});
    /* Densities that differ in the 19th digit: 1 + 1/(w-1) and 1 + 1/w. */
    int64_t w = INT64_C(3000000000000000000);

    EXPECT(w + 1, w, {w - 1, w}, {w, w + 1});
    EXPECT(w, w - 1, {w - 1, w}, {w, w + 1});
    EXPECT(2 * w + 1, 2 * w - 1, {w - 1, w}, {w, w + 1});
}

/* The best of all subsets, by counting through them. */
static int64_t best_subset(const struct knapsack_problem *problem)
{
    int64_t best = 0;

    for (uint32_t set = 0; set < UINT32_C(1) << problem->count; set++) {
        int64_t weight = 0;
        int64_t value = 0;

        for (size_t i = 0; i < problem->count; i++) {
            if (set >> i & 1) {
                weight += problem->items[i].weight;
                value += problem->items[i].value;
            }
        }
        if (weight <= problem->capacity && value > best) {
            best = value;
        }
    }
    return best;
}

Test(knapsack, all_agree_with_trying_every_subset)
{
    for (uint64_t seed = 0; seed < 60; seed++) {
        size_t count = 1 + seed % 10;
        struct knapsack_instance *instance = knapsack_instance_new(count);

        cr_assert(instance);
        for (int f = 0; f < KNAPSACK_FAMILY_COUNT; f++) {
            int64_t range = seed % 3 ? 30 : 3;

            cr_assert_eq(knapsack_instance_draw(
                             instance, (enum knapsack_family)f, range, seed),
                         PACE_OK);
            for (int64_t part = 0; part <= 6; part += 2) {
                struct knapsack_problem problem = instance->problem;

                problem.capacity = problem.capacity * part / 3;
                expect(&problem, best_subset(&problem));
            }
        }
        knapsack_instance_free(instance);
    }
}

Test(knapsack, all_agree_on_every_family)
{
    static const size_t counts[] = {25, 60, MOST_ITEMS};

    for (size_t c = 0; c < PACE_COUNT(counts); c++) {
        struct knapsack_instance *instance = knapsack_instance_new(counts[c]);

        cr_assert(instance);
        for (int f = 0; f < KNAPSACK_FAMILY_COUNT; f++) {
            int64_t best;

            cr_assert_eq(knapsack_instance_draw(instance,
                                                (enum knapsack_family)f, 20, c),
                         PACE_OK);
            cr_assert_eq(
                knapsack_row(&instance->problem, instance->taken, &best),
                PACE_OK);
            expect(&instance->problem, best);
            cr_assert_eq(knapsack_run_branch_bound(instance), (uint64_t)best);
        }
        knapsack_instance_free(instance);
    }
}

static uint64_t tally(way_fn *way, const struct knapsack_problem *problem,
                      const char *name)
{
    bool taken[MOST_ITEMS];
    int64_t value;

    pace_tally_reset();
    cr_assert_eq(way(problem, taken, &value), PACE_OK);
    return pace_tally_value(name);
}

Test(knapsack, the_example_has_its_exact_counts)
{
    cr_assert_eq(tally(knapsack_brute, &example_problem, "calls"), 61);
    cr_assert_eq(tally(memo, &example_problem, "misses"), 48);
    cr_assert_eq(tally(memo, &example_problem, "hits"), 7);
    cr_assert_eq(tally(knapsack_table, &example_problem, "cells"), 126);
    /* 5 items of 21 cells.  Of the room the first two get 2, the others 18, so
     * 2 items of 3 cells and 3 of 19; of these the last two get 14: 2 of 15. */
    cr_assert_eq(tally(knapsack_row, &example_problem, "cells"), 198);
}

Test(knapsack, the_cache_says_what_it_did)
{
    struct pace_cache_info info;
    bool taken[5];
    int64_t value;

    cr_assert_eq(knapsack_memo(&example_problem, taken, &value, &info),
                 PACE_OK);
    cr_assert_eq(info.misses, 48);
    cr_assert_eq(info.hits, 7);
    cr_assert_eq(info.size, 48);
}

/* Without a limit of room there is nothing to prune: 2^(n+1) - 1 calls. */
Test(knapsack, brute_makes_all_calls_where_everything_fits)
{
    struct knapsack_item items[12];
    struct knapsack_problem problem = {items, 12, 12};

    for (size_t i = 0; i < 12; i++) {
        items[i] = (struct knapsack_item){1, 1};
    }
    cr_assert_eq(tally(knapsack_brute, &problem, "calls"), 8191);
}

Test(knapsack, the_table_has_a_cell_for_every_count_and_room)
{
    struct knapsack_instance *instance = knapsack_instance_new(100);

    cr_assert(instance);
    cr_assert_eq(knapsack_instance_draw(instance, KNAPSACK_UNCORRELATED, 15, 1),
                 PACE_OK);
    instance->problem.capacity = 400;
    cr_assert_eq(tally(knapsack_table, &instance->problem, "cells"), 40501);
    cr_assert_lt(tally(knapsack_row, &instance->problem, "cells"), 80200);
    cr_assert_lt(tally(memo, &instance->problem, "misses"), 40501);
    knapsack_instance_free(instance);
}

Test(knapsack, tables_are_foretold_up_to_64_bits)
{
    cr_assert_eq(knapsack_table_bytes(5, 20), 1008);
    cr_assert_eq(knapsack_table_bytes(0, 0), 8);
    cr_assert_eq(knapsack_table_bytes(2, INT64_C(1000000000000)),
                 UINT64_C(24000000000024));
    cr_assert_eq(knapsack_table_bytes(1, INT64_MAX), UINT64_MAX);
    cr_assert_eq(knapsack_table_bytes(1 << 20, INT64_C(1) << 45), UINT64_MAX);
}

Test(knapsack, a_table_that_no_memory_holds_is_refused)
{
    struct knapsack_problem problem = {example, 5, INT64_MAX};
    bool taken[5] = {true};
    int64_t value = 77;

    cr_assert_eq(knapsack_table(&problem, taken, &value), PACE_NO_MEMORY);
    cr_assert_eq(knapsack_row(&problem, taken, &value), PACE_NO_MEMORY);
    cr_assert_eq(value, 77);
    cr_assert(taken[0] && !taken[1]);
}

Test(knapsack, a_search_stops_at_its_limit)
{
    bool taken[5] = {true};
    int64_t value = 77;
    uint64_t nodes = tally(branch_bound, &example_problem, "nodes");

    cr_assert_eq(
        knapsack_branch_bound(&example_problem, nodes - 1, taken, &value),
        PACE_OVER_BUDGET);
    cr_assert_eq(value, 77);
    cr_assert(taken[0] && !taken[1]);
    cr_assert_eq(knapsack_branch_bound(&example_problem, nodes, taken, &value),
                 PACE_OK);
    cr_assert_eq(value, 26);
}

/* Long enough to ask for a bound by cardinality in the families that need it;
 * the table of bits finds the same. */
Test(knapsack, the_core_is_exact_on_problems_of_usual_numbers)
{
    for (uint64_t seed = 0; seed < 20; seed++) {
        struct knapsack_instance *x = knapsack_instance_new(20 + 19 * seed);

        cr_assert(x);
        for (int f = 0; f < KNAPSACK_FAMILY_COUNT; f++) {
            struct knapsack_item sum;
            int64_t best;
            int64_t value;

            cr_assert_eq(knapsack_instance_draw(x, (enum knapsack_family)f,
                                                seed % 2 ? 300 : 100, seed),
                         PACE_OK);
            x->problem.capacity +=
                x->problem.capacity * ((int)seed % 5 - 2) / 3;
            cr_assert_eq(knapsack_bits(&x->problem, x->taken, &best), PACE_OK);
            cr_assert_eq(knapsack_core(&x->problem, x->taken, &value), PACE_OK);
            cr_assert_eq(value, best, "%s, seed %d",
                         knapsack_family_name((enum knapsack_family)f),
                         (int)seed);
            sum = knapsack_sum(&x->problem, x->taken);
            cr_assert_eq(sum.value, value);
            cr_assert_leq(sum.weight, x->problem.capacity);
        }
        knapsack_instance_free(x);
    }
}

Test(knapsack, the_core_refuses_numbers_that_might_overflow)
{
    /* 2 * 3 items * the largest of all: just below 2^30, and 2^30. */
    const struct knapsack_item large[] = {
        {178956970, 5}, {7, 178956970}, {8, 9}};
    const struct knapsack_item larger[] = {
        {178956971, 5}, {7, 178956971}, {8, 9}};
    struct knapsack_problem problem = {large, 3, 178956976};
    bool taken[3] = {true};
    int64_t value = 77;

    cr_assert_eq(knapsack_core(&problem, taken, &value), PACE_OK);
    cr_assert_eq(value, 178956979);
    value = 77;
    taken[0] = true;
    taken[1] = false;
    problem.items = larger;
    cr_assert_eq(knapsack_core(&problem, taken, &value), PACE_OVER_BUDGET);
    cr_assert_eq(value, 77);
    cr_assert(taken[0] && !taken[1]);
    cr_assert_eq(knapsack_exact(&problem, UINT64_MAX, taken, &value), PACE_OK);
    cr_assert_eq(value, 178956980);
}

/* Seven items fit, any seven: no bound tells one choice from another. */
Test(knapsack, what_takes_too_long_is_given_up)
{
    struct knapsack_item items[24];
    struct knapsack_problem problem = {items, 24, INT64_C(1) << 33};
    bool taken[24] = {true};
    int64_t value = 77;

    for (int i = 0; i < 24; i++) {
        items[i].weight = (INT64_C(1) << 30) + (i * 7919) % 1009;
        items[i].value = items[i].weight + (INT64_C(1) << 30);
    }
    cr_assert_eq(knapsack_exact(&problem, 1000, taken, &value),
                 PACE_OVER_BUDGET);
    cr_assert_eq(value, 77);
    cr_assert(taken[0] && !taken[1]);
}

Test(knapsack, memory_may_run_out_anywhere_in_a_long_search)
{
    struct knapsack_instance *x = knapsack_instance_new(100);
    enum pace_status status = PACE_NO_MEMORY;
    int64_t best;
    int64_t value = 77;

    cr_assert(x);
    cr_assert_eq(knapsack_instance_draw(x, KNAPSACK_STRONGLY, 1000, 3),
                 PACE_OK);
    cr_assert_eq(knapsack_bits(&x->problem, x->taken, &best), PACE_OK);
    long before = oom_live_blocks();

    for (int k = 0; status == PACE_NO_MEMORY; k++) {
        cr_assert_lt(k, 200);
        cr_assert_eq(value, 77);
        oom_after(k);
        status = knapsack_core(&x->problem, x->taken, &value);
        oom_after(-1);
        cr_assert_eq(oom_live_blocks(), before);
    }
    cr_assert_eq(status, PACE_OK);
    cr_assert_eq(value, best);
    knapsack_instance_free(x);
}

Test(knapsack, what_is_wrong_with_a_problem_is_said)
{
    static const struct knapsack_item items[] = {{1, 1}, {2, -1}, {-1, 2}};
    static const struct knapsack_item heavy[] = {{INT64_MAX, 1}, {1, 1}};
    static const struct knapsack_item dear[] = {{1, 1}, {1, INT64_MAX}};
    struct knapsack_problem problem = {items, 1, 5};

    cr_assert_null(knapsack_check(&problem).what);
    problem.count = 2;
    cr_assert_str_eq(knapsack_check(&problem).what, "has a negative value");
    cr_assert_eq(knapsack_check(&problem).item, 1);
    problem = (struct knapsack_problem){items + 2, 1, 5};
    cr_assert_str_eq(knapsack_check(&problem).what, "has a negative weight");
    problem = (struct knapsack_problem){items, 1, -1};
    cr_assert_not_null(knapsack_check(&problem).what);
    problem = (struct knapsack_problem){heavy, 1, 5};
    cr_assert_null(knapsack_check(&problem).what);
    problem.count = 2;
    cr_assert_eq(knapsack_check(&problem).item, 1);
    problem = (struct knapsack_problem){dear, 2, 5};
    cr_assert_eq(knapsack_check(&problem).item, 1);
    cr_assert_null(knapsack_check(&(struct knapsack_problem){NULL, 0, 0}).what);
}

Test(knapsack, memory_may_run_out_anywhere)
{
    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        enum pace_status status = PACE_NO_MEMORY;
        long before = oom_live_blocks();

        for (int k = 0; status == PACE_NO_MEMORY; k++) {
            bool taken[5] = {true, false, true};
            int64_t value = 77;

            cr_assert_lt(k, 200, "%s", ways[w].name);
            oom_after(k);
            status = ways[w].fill(&example_problem, taken, &value);
            oom_after(-1);
            cr_assert_eq(oom_live_blocks(), before, "%s leaks", ways[w].name);
            if (status) {
                cr_assert_eq(status, PACE_NO_MEMORY);
                cr_assert_eq(value, 77, "%s", ways[w].name);
                cr_assert(taken[0] && !taken[1] && taken[2] && !taken[3], "%s",
                          ways[w].name);
            }
        }
        cr_assert_eq(status, PACE_OK);
    }
}

/* The claims of main.c again, so that changing one alone is noticed. */
static const struct law {
    const char *name;
    pace_run_fn *run;
    enum pace_class class;
    size_t first, last;
} laws[] = {
    {"greedy", knapsack_run_greedy, PACE_N_LOG_N, 10, 10240},
    {"table", knapsack_run_table, PACE_N_SQUARED, 10, 640},
    {"row", knapsack_run_row, PACE_N_SQUARED, 10, 640},
    {"bits", knapsack_run_bits, PACE_N_SQUARED, 10, 640},
};

struct call {
    pace_run_fn *run;
    struct knapsack_instance *instance;
};

static void make_call(void *context)
{
    struct call *call = context;

    call->run(call->instance);
}

static uint64_t work(pace_run_fn *run, size_t n)
{
    struct call call = {run, knapsack_instance_new(n)};
    uint64_t units;

    cr_assert(call.instance);
    cr_assert_eq(
        knapsack_instance_draw(call.instance, KNAPSACK_UNCORRELATED, 15, n),
        PACE_OK);
    call.instance->problem.capacity = 4 * (int64_t)n;
    cr_assert_eq(pace_work_run(UINT64_C(1000000000), make_call, &call, &units),
                 PACE_OK);
    knapsack_instance_free(call.instance);
    return units;
}

static void expect_law(const struct law *law, const struct pace_point points[],
                       size_t count)
{
    struct pace_fit fit;

    cr_assert_eq(pace_fit_growth(points, count, &fit), PACE_OK);
    cr_assert_eq(pace_fit_judge(&fit, law->class), PACE_HOLDS, "%s: %s",
                 law->name, pace_class_name(fit.best));
}

Test(knapsack, counted_work_grows_as_claimed)
{
    struct pace_point points[12];
    static const struct law brute = {"brute", knapsack_run_brute, PACE_C_TO_N,
                                     5, 20};
    size_t count = 0;

    for (size_t l = 0; l < PACE_COUNT(laws); l++) {
        count = 0;
        for (size_t n = laws[l].first; n <= laws[l].last; n *= 2) {
            points[count++] = (struct pace_point){
                .n = (double)n, .cost = (double)work(laws[l].run, n)};
        }
        expect_law(&laws[l], points, count);
    }
    count = 0;
    for (size_t n = brute.first; n <= brute.last; n += 3) {
        points[count++] = (struct pace_point){
            .n = (double)n, .cost = (double)work(brute.run, n)};
    }
    expect_law(&brute, points, count);
}

/* What families are, by their definitions. */
Test(knapsack, families_are_what_they_are_called)
{
    struct knapsack_instance *x = knapsack_instance_new(300);

    cr_assert(x);
    for (int f = 0; f < KNAPSACK_FAMILY_COUNT; f++) {
        int64_t weight = 0;

        cr_assert_eq(
            knapsack_instance_draw(x, (enum knapsack_family)f, 1000, 5),
            PACE_OK);
        cr_assert_null(knapsack_check(&x->problem).what);
        for (size_t i = 0; i < 300; i++) {
            int64_t more = x->items[i].value - x->items[i].weight;

            cr_assert(x->items[i].weight >= 1 && x->items[i].value >= 1);
            weight += x->items[i].weight;
            cr_assert(f != KNAPSACK_SUBSET_SUM || more == 0);
            cr_assert(f != KNAPSACK_STRONGLY || more == 100);
            cr_assert(f != KNAPSACK_INVERSE_STRONGLY || more == -100);
            cr_assert(f != KNAPSACK_WEAKLY || (more >= -100 && more <= 100));
        }
        cr_assert_eq(x->problem.capacity, weight / 2);
    }
    knapsack_instance_free(x);
}
