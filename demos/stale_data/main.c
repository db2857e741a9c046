/* Measures what it takes to serve nothing stale out of a cache.  Chapter 10. */
#include <stdio.h>
#include <stdlib.h>

#include "demos/stale_data/exhibit.h"
#include "demos/stale_data/runs.h"
#include "lib/demo/demo.h"
#include "lib/measure/rng.h"

/* Two connections keep at most 2 MB of the file each, which hundreds of inputs
 * share; a cache of everything takes 30 kB. */
#define SHARE_BYTES 50000

/*
 * All inputs share a database, of which each has a shop: a database for each
 * would take as many times five open files.  It is there as long as there is
 * an input.
 */
static struct {
    struct stale_database *database;
    size_t inputs;
    uint32_t next_shop;
} shared;

/* The draws are freed once the input is made. */
static size_t bytes(size_t n)
{
    return stale_input_bytes(n) + stale_script_count(n) * sizeof(int64_t) +
           SHARE_BYTES;
}

static const char *temporary_directory(void)
{
    const char *name = getenv("TMPDIR");

    return name && name[0] ? name : "/tmp";
}

/* Ends the program: whoever gets no input takes it for a lack of memory, but a
 * directory that cannot be written to is another thing.  Nothing is left. */
static _Noreturn void give_up(enum pace_status status, const char *text)
{
    fprintf(stderr, "stale_data: %s%s\n", text,
            status == PACE_NO_MEMORY ? "" : ": try another TMPDIR");
    stale_database_free(shared.database);
    exit(pace_status_exit(status));
}

static void share_database(void)
{
    struct stale_message message;
    enum pace_status status;

    if (shared.inputs > 0) {
        return;
    }
    status =
        stale_database_new(temporary_directory(), &message, &shared.database);
    if (status) {
        give_up(status, message.text);
    }
}

static void *setup(size_t n, uint64_t seed)
{
    size_t count = stale_script_count(n);
    int64_t *draws = calloc(count + 1, sizeof *draws);
    struct stale_input *input = NULL;
    enum pace_status status;

    if (!draws || pace_rng_fill(seed, 0, STALE_DRAWS - 1, draws, count)) {
        free(draws);
        return NULL;
    }
    share_database();
    status =
        stale_input_new(draws, n, shared.database, shared.next_shop, &input);
    free(draws);
    if (status) {
        give_up(status, shared.database->message.text);
    }
    shared.inputs++;
    shared.next_shop++;
    return input;
}

static void teardown(void *input)
{
    free(input);
    shared.inputs--;
    if (shared.inputs == 0) {
        stale_database_free(shared.database);
        shared.database = NULL;
    }
}

/* SQLite does most of the work. */
#define COMMON                                                                 \
    .reset = stale_input_reset, .foreign = true,                               \
    .refuses = "the database did not answer"

static const struct pace_variant variants[] = {
    {.name = "no_cache",
     .label = "no cache",
     .claim = PACE_N,
     .run = stale_run_no_cache,
     COMMON},
    {.name = "forever",
     .label = "cache, never told",
     .run = stale_run_forever,
     .approximate = true,
     COMMON},
    {.name = "ttl",
     .label = "time to live, 60 s",
     .claim = PACE_N,
     .run = stale_run_ttl,
     .approximate = true,
     COMMON},
    {.name = "row_alone",
     .label = "that row alone",
     .run = stale_run_row_alone,
     .approximate = true,
     COMMON},
    {.name = "by_key",
     .label = "invalidate by key",
     .run = stale_run_by_key,
     COMMON},
    {.name = "refresh_all",
     .label = "refresh all",
     .claim = PACE_N,
     .run = stale_run_refresh,
     COMMON},
    {.name = "version",
     .label = "version check",
     .claim = PACE_N,
     .run = stale_run_version,
     COMMON},
};

static const struct pace_demo demo = {
    .name = "stale_data",
    .title = "Answers from a cache while the source changes",
    .n_means = "requests",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 500, .last = 64000, .ratio = 2},
    .bytes = bytes,
    .setup = setup,
    .teardown = teardown,
    .exhibit = stale_exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
