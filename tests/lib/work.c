#include "lib/measure/work.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/tally.h"
#include "tests/support/counted/charges.h"
#include "tests/support/counted/corpus.h"

#define PLENTY UINT64_C(1000000000)
#define RUNS   8

static void *room(size_t size)
{
    void *block = calloc(1, size);

    cr_assert_not_null(block);
    return block;
}

/* The units of one run at that size, items in order; PLENTY is not reached. */
static uint64_t units_at(void (*function)(void *), size_t n)
{
    struct corpus corpus = {.n = n,
                            .text = room(n + 1),
                            .copy = room(n + 1),
                            .items = room(n * sizeof(int) + 1)};
    uint64_t units = 0;

    for (size_t i = 0; i < n; i++) {
        corpus.items[i] = (int)i;
    }
    cr_assert_eq(pace_work_run(PLENTY, function, &corpus, &units), PACE_OK);
    free(corpus.text);
    free(corpus.copy);
    free(corpus.items);
    return units;
}

/* Units at twice the size over units at the size. */
static double doubling(void (*function)(void *))
{
    return (double)units_at(function, 8000) / (double)units_at(function, 4000);
}

static void assert_doubling(const char *name, void (*function)(void *),
                            double low, double high)
{
    double ratio = doubling(function);

    cr_assert(low < ratio && ratio < high, "%s: times %g for twice the size",
              name, ratio);
}

Test(work, an_empty_function_is_one_block)
{
    cr_assert_eq(units_at(corpus_nothing, 0), 1);
}

/* Equal steps in n: exactly linear, however a compiler cuts the blocks. */
Test(work, a_loop_costs_the_same_for_every_item)
{
    uint64_t step = units_at(corpus_sum, 1) - units_at(corpus_sum, 0);

    cr_assert(0 < step && step < 10);
    for (size_t n = 1; n < 200; n++) {
        cr_assert_eq(units_at(corpus_sum, n + 1) - units_at(corpus_sum, n),
                     step);
    }
}

/* Steps that grow equally: exactly quadratic. */
Test(work, pairs_cost_one_more_for_every_item_before)
{
    uint64_t u0 = units_at(corpus_pairs, 0);
    uint64_t u1 = units_at(corpus_pairs, 1);
    uint64_t u2 = units_at(corpus_pairs, 2);
    uint64_t growth = (u2 - u1) - (u1 - u0);

    cr_assert(0 < growth && growth < 10);
    for (size_t n = 0; n < 100; n++) {
        u0 = units_at(corpus_pairs, n);
        u1 = units_at(corpus_pairs, n + 1);
        u2 = units_at(corpus_pairs, n + 2);
        cr_assert_eq((u2 - u1) - (u1 - u0), growth);
    }
}

Test(work, loops_within_the_c_library_are_seen)
{
    assert_doubling("strcat", corpus_strcat, 3.9, 4.1);
    assert_doubling("snprintf", corpus_snprintf, 3.9, 4.1);
    assert_doubling("strlen", corpus_strlen_loop, 3.9, 4.1);
    assert_doubling("memmove", corpus_insert_front, 3.9, 4.1);
    assert_doubling("strtok", corpus_split, 1.99, 2.01);
    assert_doubling("memset", corpus_one_call, 1.98, 2.01);
}

/* 2 log 8000 / log 4000 = 2.167 */
Test(work, sorting_grows_faster_than_its_input)
{
    assert_doubling("qsort", corpus_sort, 2.12, 2.22);
    pace_tally_reset();
    /* Each comparison is charged and runs at least one block. */
    uint64_t units = units_at(corpus_sort, 1000);

    cr_assert(pace_tally_value("comparisons") >= 999);
    cr_assert(units >= 1000 + 2 * pace_tally_value("comparisons"));
}

/* log n: the same few units more for every doubling. */
Test(work, searching_grows_by_a_constant_per_doubling)
{
    void (*const searches[])(void *) = {corpus_search, corpus_search_by_hand};

    for (size_t s = 0; s < 2; s++) {
        uint64_t more =
            units_at(searches[s], 2048) - units_at(searches[s], 1024);

        cr_assert(0 < more && more < 10);
        for (size_t n = 2048; n <= 65536; n *= 2) {
            cr_assert_eq(
                units_at(searches[s], 2 * n) - units_at(searches[s], n), more);
        }
    }
}

Test(work, every_run_counts_the_same)
{
    void (*const functions[])(void *) = {
        corpus_sum,   corpus_pairs,        corpus_strcat, corpus_strlen_loop,
        corpus_split, corpus_insert_front, corpus_sort,   corpus_tally};

    for (size_t f = 0; f < sizeof functions / sizeof functions[0]; f++) {
        uint64_t first = units_at(functions[f], 700);

        for (int r = 1; r < RUNS; r++) {
            cr_assert_eq(units_at(functions[f], 700), first);
        }
    }
}

Test(work, a_tally_adds_no_block)
{
    uint64_t loop = units_at(corpus_sum, 1001) - units_at(corpus_sum, 1000);
    uint64_t tally =
        units_at(corpus_tally, 1001) - units_at(corpus_tally, 1000);

    cr_assert_eq(tally, loop);
}

static uint64_t comparisons;

static int compare_char(const void *a, const void *b)
{
    comparisons++;
    return *(const char *)a - *(const char *)b;
}

Test(work, calls_of_the_c_library_cost_what_they_touch)
{
    for (size_t i = 0; i < charge_count; i++) {
        char x[81];
        char y[81];
        char target[201] = {0};
        struct charge_context context = {
            .x = x, .y = y, .room = target, .compare = compare_char};
        uint64_t units = 0;

        memset(x, 'x', 80);
        x[80] = '\0';
        memcpy(y, x, 81);
        y[40] = 'y';
        memcpy(target, x, 81);
        comparisons = 0;
        cr_assert_eq(
            pace_work_run(PLENTY, charges[i].function, &context, &units),
            PACE_OK);
        cr_assert(context.result, "%s: wrong result", charges[i].call);
        cr_assert_eq(units, charges[i].units + comparisons,
                     "%s: %zu units, expected %zu", charges[i].call,
                     (size_t)units, (size_t)(charges[i].units + comparisons));
    }
    cr_assert(comparisons > 0); /* the last one searches */
}

static int compare_int(const void *a, const void *b)
{
    const int *x = a;
    const int *y = b;

    return (*x > *y) - (*x < *y);
}

/* Its order is that of the digits of pi, found by searching and sorting. */
static int compare_by_position(const void *a, const void *b)
{
    static const int sorted[] = {1, 2, 3, 4, 5, 6, 9};
    static const int position[] = {1, 6, 0, 2, 4, 7, 5};
    int scratch[] = {3, 2, 1};
    const int *x = bsearch(a, sorted, 7, sizeof *sorted, compare_int);
    const int *y = bsearch(b, sorted, 7, sizeof *sorted, compare_int);

    qsort(scratch, 3, sizeof *scratch, compare_int);
    return compare_int(&position[x - sorted], &position[y - sorted]) *
           scratch[0];
}

Test(work, a_comparison_may_itself_sort_and_search)
{
    int items[] = {1, 2, 3, 4, 5, 6, 9};
    const int expected[] = {3, 1, 4, 5, 9, 2, 6};

    qsort(items, 7, sizeof *items, compare_by_position);
    for (size_t i = 0; i < 7; i++) {
        cr_assert_eq(items[i], expected[i]);
    }
}

Test(work, an_endless_loop_ends_at_the_same_block_every_time)
{
    uint64_t first = 0;

    for (int r = 0; r < RUNS; r++) {
        struct corpus corpus = {.n = 1};
        uint64_t units = 77;

        cr_assert_eq(pace_work_run(100000, corpus_endless, &corpus, &units),
                     PACE_OVER_BUDGET);
        cr_assert_eq(units, 77);
        cr_assert(0 < corpus.result && corpus.result <= 100000);
        first = r == 0 ? corpus.result : first;
        cr_assert_eq(corpus.result, first);
    }
}

Test(work, loops_without_a_body_and_within_a_sort_end_as_well)
{
    int items[4] = {1, 2, 3, 4};
    struct corpus corpus = {.n = 4, .items = items};
    uint64_t units = 0;

    cr_assert_eq(pace_work_run(1000, corpus_empty_endless, &corpus, &units),
                 PACE_OVER_BUDGET);
    cr_assert_eq(pace_work_run(1000, corpus_endless_compare, &corpus, &units),
                 PACE_OVER_BUDGET);
    /* What was abandoned leaves no trace in the next run. */
    cr_assert_eq(pace_work_run(1, corpus_nothing, &corpus, &units), PACE_OK);
    cr_assert_eq(units, 1);
    qsort(items, 4, sizeof *items, compare_int);
    cr_assert_eq(items[3], 4);
}

Test(work, the_limit_itself_is_within_the_budget)
{
    struct corpus corpus = {.n = 100, .items = room(100 * sizeof(int))};
    uint64_t units = 0;
    uint64_t again = 0;

    cr_assert_eq(pace_work_run(UINT64_MAX, corpus_sum, &corpus, &units),
                 PACE_OK);
    cr_assert_eq(pace_work_run(units, corpus_sum, &corpus, &again), PACE_OK);
    cr_assert_eq(again, units);
    cr_assert_eq(pace_work_run(units - 1, corpus_sum, &corpus, &again),
                 PACE_OVER_BUDGET);
    cr_assert_eq(pace_work_run(0, corpus_nothing, &corpus, &again),
                 PACE_OVER_BUDGET);
    free(corpus.items);
}

/* No block follows the call, so the function itself comes to its end. */
Test(work, a_last_call_can_pass_the_limit)
{
    char text[100] = "";
    struct corpus corpus = {.n = 80, .text = text};
    uint64_t units = 0;

    cr_assert_eq(pace_work_run(12, corpus_one_call, &corpus, &units), PACE_OK);
    cr_assert_eq(units, 12);
    cr_assert_eq(pace_work_run(11, corpus_one_call, &corpus, &units),
                 PACE_OVER_BUDGET);
    cr_assert_eq(units, 12);
    cr_assert_eq(text[79], 'x');
}

static void charge_5(void *context)
{
    (void)context;
    pace_work_charge(5);
}

Test(work, only_what_is_charged_within_a_run_counts)
{
    uint64_t units = 0;

    pace_work_charge(UINT64_MAX / 2);
    cr_assert_eq(pace_work_run(5, charge_5, NULL, &units), PACE_OK);
    cr_assert_eq(units, 5);
    pace_work_charge(1000);
    cr_assert_eq(units_at(corpus_nothing, 0), 1);
}

static void run_within(void *context)
{
    uint64_t units;

    pace_work_run(PLENTY, corpus_nothing, context, &units);
}

Test(work, runs_do_not_nest, .signal = SIGABRT)
{
    uint64_t units;

    pace_work_run(PLENTY, run_within, NULL, &units);
}
