#include "demos/stale_data/stale_data.h"

#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "demos/stale_data/runs.h"
#include "lib/demo/demo.h"
#include "lib/measure/rng.h"
#include "lib/measure/tally.h"
#include "lib/measure/work.h"
#include "lib/structures/cache.h"
#include "tests/support/oom.h"

#define SECOND_NS UINT64_C(1000000000)

static struct stale_database *new_database(void)
{
    struct stale_database *database;
    struct stale_message message;

    cr_assert_eq(stale_database_new("/tmp", &message, &database), PACE_OK);
    cr_assert_eq(stale_source_restore(database->writer, 0), PACE_OK);
    return database;
}

static struct stale_result serve(struct stale_database *database,
                                 const struct stale_event events[],
                                 size_t count,
                                 const struct stale_strategy *strategy)
{
    const struct stale_script script = {events, count};
    struct stale_result result = {0};

    cr_assert_eq(stale_serve(&script, strategy, database, &result), PACE_OK,
                 "%s", database->message.text);
    cr_assert_eq(result.hits + result.queries, result.fresh + result.stale);
    cr_assert_eq(stale_source_restore(database->writer, 0), PACE_OK);
    return result;
}

static const struct stale_key user_3 = {STALE_USER, 3};
static const struct stale_key user_4 = {STALE_USER, 4};
static const struct stale_key product_50 = {STALE_PRODUCT, 50}; /* user 3's */

/* By hand: the page of user 3 is its credit, 1003, and the prices 148 to 163
 * of its products 48 to 63, which add up to 16 * 155.5 = 2488. */
#define PAGE_3 3491

static struct stale_event ask(uint64_t at_ns, struct stale_key key,
                              uint64_t value)
{
    return (struct stale_event){at_ns, value, key, false};
}

static struct stale_event set(uint64_t at_ns, struct stale_key key,
                              uint64_t value)
{
    return (struct stale_event){at_ns, value, key, true};
}

Test(stale_data, a_page_is_the_credit_and_all_prices_of_a_user)
{
    struct stale_database *database = new_database();
    uint64_t value = 0;

    cr_assert_eq(stale_source_query(database->reader, user_3, &value), PACE_OK);
    cr_assert_eq(value, PAGE_3);
    cr_assert_eq(stale_source_query(database->reader, product_50, &value),
                 PACE_OK);
    cr_assert_eq(value, 150);
    stale_database_free(database);
}

Test(stale_data, one_connection_sees_what_the_other_commits)
{
    struct stale_database *database = new_database();
    uint64_t value = 0;

    cr_assert_eq(stale_source_commit(database->writer, product_50, 1150),
                 PACE_OK);
    cr_assert_eq(stale_source_query(database->reader, product_50, &value),
                 PACE_OK);
    cr_assert_eq(value, 1150);
    cr_assert_eq(stale_source_query(database->reader, user_3, &value), PACE_OK);
    cr_assert_eq(value, PAGE_3 + 1000);
    cr_assert_eq(stale_source_restore(database->writer, 0), PACE_OK);
    cr_assert_eq(stale_source_query(database->reader, user_3, &value), PACE_OK);
    cr_assert_eq(value, PAGE_3);
    stale_database_free(database);
}

Test(stale_data, the_version_moves_with_the_commits_of_others_alone)
{
    struct stale_database *database = new_database();
    uint64_t before = 0;
    uint64_t after = 0;

    cr_assert_eq(stale_source_version(database->reader, &before), PACE_OK);
    cr_assert_eq(stale_source_version(database->reader, &after), PACE_OK);
    cr_assert_eq(before, after);
    cr_assert_eq(stale_source_commit(database->writer, user_4, 7), PACE_OK);
    cr_assert_eq(stale_source_version(database->reader, &after), PACE_OK);
    cr_assert_neq(before, after);
    /* Who commits does not see it in its own number. */
    cr_assert_eq(stale_source_version(database->writer, &before), PACE_OK);
    cr_assert_eq(stale_source_commit(database->writer, user_4, 8), PACE_OK);
    cr_assert_eq(stale_source_version(database->writer, &after), PACE_OK);
    cr_assert_eq(before, after);
    stale_database_free(database);
}

/* Put at second 5, it lives until second 65: one tick before it is a hit, and
 * stale; on it, it is a query. */
Test(stale_data, an_answer_expires_to_the_tick)
{
    struct stale_database *database = new_database();
    const struct stale_strategy minute = {STALE_NEVER, 10, 60 * SECOND_NS};
    const struct stale_event events[] = {
        ask(5 * SECOND_NS, product_50, 150),
        set(5 * SECOND_NS, product_50, 1150),
        ask(65 * SECOND_NS - 1, product_50, 1150),
        ask(65 * SECOND_NS, product_50, 1150),
    };
    struct stale_result result = serve(database, events, 3, &minute);

    cr_assert_eq(result.hits, 1);
    cr_assert_eq(result.stale, 1);
    result = serve(database, events, 4, &minute);
    cr_assert_eq(result.hits, 1);
    cr_assert_eq(result.queries, 2);
    cr_assert_eq(result.stale, 1);
    cr_assert_eq(result.fresh, 2);
    stale_database_free(database);
}

/* Three answers are put, one row changes, three are asked for again. */
static struct stale_result after_change_of(struct stale_database *database,
                                           struct stale_key changed,
                                           uint64_t page_3, uint64_t price_50,
                                           enum stale_notice notice)
{
    const struct stale_strategy strategy = {notice, 10, PACE_CACHE_FOREVER};
    const struct stale_event events[] = {
        ask(0, user_3, PAGE_3),      ask(1, user_4, 3748),
        ask(2, product_50, 150),     set(3, changed, 2000),
        ask(3, user_3, page_3),      ask(4, user_4, 3748),
        ask(5, product_50, price_50)};

    return serve(database, events, PACE_COUNT(events), &strategy);
}

Test(stale_data, to_invalidate_one_user_leaves_the_others)
{
    struct stale_database *database = new_database();
    struct stale_result result =
        after_change_of(database, user_3, PAGE_3 + 997, 150, STALE_BY_KEY);

    cr_assert_eq(result.queries, 3 + 1);
    cr_assert_eq(result.hits, 2);
    cr_assert_eq(result.stale, 0);
    stale_database_free(database);
}

Test(stale_data, to_invalidate_a_product_takes_the_page_of_its_seller_along)
{
    struct stale_database *database = new_database();
    struct stale_result result = after_change_of(
        database, product_50, PAGE_3 + 1850, 2000, STALE_BY_KEY);

    cr_assert_eq(result.queries, 3 + 2);
    cr_assert_eq(result.hits, 1); /* user 4's */
    cr_assert_eq(result.stale, 0);
    result = after_change_of(database, product_50, PAGE_3 + 1850, 2000,
                             STALE_ROW_ALONE);
    cr_assert_eq(result.queries, 3 + 1);
    cr_assert_eq(result.stale, 1); /* the page of user 3 */
    stale_database_free(database);
}

Test(stale_data, to_refresh_all_costs_every_entry)
{
    struct stale_database *database = new_database();
    struct stale_result result =
        after_change_of(database, user_3, PAGE_3 + 997, 150, STALE_REFRESH);

    cr_assert_eq(result.queries, 6);
    cr_assert_eq(result.hits, 0);
    cr_assert_eq(result.checks, 0);
    result =
        after_change_of(database, user_3, PAGE_3 + 997, 150, STALE_BY_VERSION);
    cr_assert_eq(result.queries, 6);
    cr_assert_eq(result.hits, 0);
    cr_assert_eq(result.stale, 0);
    cr_assert_eq(result.checks, 6);
    result = after_change_of(database, user_3, PAGE_3 + 997, 150, STALE_NEVER);
    cr_assert_eq(result.queries, 3);
    cr_assert_eq(result.stale, 1);
    stale_database_free(database);
}

static struct stale_input *new_input(struct stale_database *database,
                                     size_t requests, uint64_t seed)
{
    size_t count = stale_script_count(requests);
    int64_t *draws = calloc(count + 1, sizeof *draws);
    struct stale_input *input = NULL;

    cr_assert_eq(pace_rng_fill(seed, 0, STALE_DRAWS - 1, draws, count),
                 PACE_OK);
    cr_assert_eq(stale_input_new(draws, requests, database, 0, &input),
                 PACE_OK);
    free(draws);
    return input;
}

typedef uint64_t run_fn(void *input);

static uint64_t counted(run_fn *run, struct stale_input *input,
                        const char *name)
{
    stale_input_reset(input);
    pace_tally_reset();
    cr_assert_neq(run(input), PACE_NO_ANSWER);
    return pace_tally_value(name);
}

Test(stale_data, whoever_is_told_serves_nothing_stale)
{
    run_fn *const exact[] = {stale_run_no_cache, stale_run_by_key,
                             stale_run_refresh, stale_run_version};
    const size_t requests[] = {0, 1, 99, 100, 101, 5000};
    struct stale_database *database = new_database();

    for (size_t i = 0; i < PACE_COUNT(requests); i++) {
        struct stale_input *input = new_input(database, requests[i], i);

        for (size_t j = 0; j < PACE_COUNT(exact); j++) {
            stale_input_reset(input);
            cr_assert_eq(exact[j](input), requests[i], "%zu requests, way %zu",
                         requests[i], j);
        }
        free(input);
    }
    stale_database_free(database);
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(stale_data, counts_are_ordered_as_the_chapter_says)
{
    struct stale_database *database = new_database();

    for (uint64_t seed = 1; seed <= 3; seed++) {
        struct stale_input *input = new_input(database, 8000, seed);
        uint64_t by_key = counted(stale_run_by_key, input, "queries");
        uint64_t ttl = counted(stale_run_ttl, input, "queries");
        uint64_t refresh = counted(stale_run_refresh, input, "queries");
        uint64_t forever = counted(stale_run_forever, input, "stale");
        uint64_t row_alone = counted(stale_run_row_alone, input, "stale");
        uint64_t ttl_stale = counted(stale_run_ttl, input, "stale");

        /* Each row once, and once more for a page or a price each change. */
        cr_assert(by_key <= STALE_USERS + STALE_PRODUCTS + 2 * 80);
        cr_assert(by_key < ttl && ttl < refresh && refresh < 8000);
        cr_assert(forever > row_alone && row_alone > ttl_stale &&
                  ttl_stale > 0);
        cr_assert_eq(counted(stale_run_version, input, "queries"), refresh);
        cr_assert_eq(counted(stale_run_version, input, "checks"), 8000);
        cr_assert_eq(counted(stale_run_no_cache, input, "queries"), 8000);
        /* The same again: counts repeat. */
        cr_assert_eq(counted(stale_run_forever, input, "stale"), forever);
        free(input);
    }
    stale_database_free(database);
}

struct call {
    void *input;
    uint64_t answer;
};

static void make_call(void *context)
{
    struct call *call = context;

    call->answer = stale_run_no_cache(call->input);
}

/* Wherever a limit on work cuts it, between a statement's row and its end too:
 * the next run is not disturbed. */
Test(stale_data, a_run_that_was_cut_short_leaves_no_trace)
{
    struct stale_database *database = new_database();
    struct stale_input *input = new_input(database, 300, 1);

    for (uint64_t limit = 900; limit < 1000; limit++) {
        struct call call = {.input = input};
        uint64_t units = 0;

        stale_input_reset(input);
        cr_assert_eq(pace_work_run(limit, make_call, &call, &units),
                     PACE_OVER_BUDGET);
        stale_input_reset(input);
        cr_assert_eq(stale_run_no_cache(input), 300, "limit %d", (int)limit);
    }
    free(input);
    stale_database_free(database);
}

Test(stale_data, shops_are_apart)
{
    struct stale_database *database = new_database();
    const struct stale_key page_of_shop_2 = {STALE_USER, 2 * STALE_USERS + 3};
    uint64_t value = 0;

    cr_assert_eq(stale_source_restore(database->writer, 2), PACE_OK);
    cr_assert_eq(stale_source_commit(database->writer, user_3, 1), PACE_OK);
    cr_assert_eq(stale_source_query(database->reader, page_of_shop_2, &value),
                 PACE_OK);
    /* Credit 1035; prices of products 560 to 575: 16 * 667.5. */
    cr_assert_eq(value, 1035 + 10680);
    stale_database_free(database);
}

Test(stale_data, refuses_a_cache_that_can_hold_nothing)
{
    struct stale_database *database = new_database();
    const struct stale_event events[] = {ask(0, user_3, PAGE_3)};
    const struct stale_script script = {events, 1};
    struct stale_strategy strategy = {STALE_BY_KEY, 0, PACE_CACHE_FOREVER};
    struct stale_result result = {.hits = 42};

    cr_assert_eq(stale_serve(&script, &strategy, database, &result),
                 PACE_BAD_INPUT);
    cr_assert_str_eq(database->message.text,
                     "a cache of capacity 0 can hold nothing: give it room for"
                     " at least 1 entry");
    strategy = (struct stale_strategy){STALE_BY_KEY, 1, 0};
    cr_assert_eq(stale_serve(&script, &strategy, database, &result),
                 PACE_BAD_INPUT);
    cr_assert_str_eq(database->message.text,
                     "with a time to live of 0 an answer would be too old at"
                     " once: let it live for at least 1 ns");
    cr_assert_eq(result.hits, 42);
    /* Just enough of both. */
    strategy = (struct stale_strategy){STALE_BY_KEY, 1, 1};
    cr_assert_eq(serve(database, events, 1, &strategy).queries, 1);
    stale_database_free(database);
}

Test(stale_data, leaves_nothing_when_memory_runs_out)
{
    enum pace_status status = PACE_NO_MEMORY;
    struct stale_database *database = NULL;
    struct stale_message message = {""};
    const struct stale_event events[] = {ask(0, user_3, PAGE_3)};
    const struct stale_script script = {events, 1};
    const struct stale_strategy strategy = {STALE_BY_KEY, 9, SECOND_NS};

    for (int allowed = 0; status; allowed++) {
        oom_after(allowed);
        status = stale_database_new("/tmp", &message, &database);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
        cr_assert_eq(database == NULL, status != PACE_OK);
        cr_assert_eq(oom_live_blocks() == 0, status != PACE_OK);
        cr_assert(status == PACE_OK || strstr(message.text, "memory"));
    }
    long live = oom_live_blocks();

    cr_assert_eq(stale_source_restore(database->writer, 0), PACE_OK);
    status = PACE_NO_MEMORY;
    for (int allowed = 0; status; allowed++) {
        struct stale_result result = {.stale = 42};

        oom_after(allowed);
        status = stale_serve(&script, &strategy, database, &result);
        oom_after(-1);
        cr_assert_eq(result.stale, status ? 42 : 0);
        cr_assert_eq(oom_live_blocks(), live);
    }
    stale_database_free(database);
    cr_assert_eq(oom_live_blocks(), 0);
}
