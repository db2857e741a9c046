#include "demos/stale_data/runs.h"

#include <stdio.h>
#include <stdlib.h>

#include "lib/structures/cache.h"

/* Room for everything: what is thrown out for lack of room is chapter 09's. */
#define CAPACITY (STALE_USERS + STALE_PRODUCTS)

size_t stale_input_bytes(size_t requests)
{
    return sizeof(struct stale_input) +
           stale_script_count(requests) * sizeof(struct stale_event);
}

enum pace_status stale_input_new(const int64_t draws[], size_t requests,
                                 struct stale_database *database, uint32_t shop,
                                 struct stale_input **input)
{
    struct stale_input *made = malloc(stale_input_bytes(requests));
    enum pace_status status;

    if (!made) {
        snprintf(database->message.text, STALE_MESSAGE_ROOM, "%s",
                 pace_status_text(PACE_NO_MEMORY));
        return PACE_NO_MEMORY;
    }
    status = stale_source_restore(database->writer, shop);
    if (status) {
        free(made);
        return status;
    }
    made->database = database;
    made->shop = shop;
    made->broken = false;
    made->script.events = made->events;
    made->script.count = stale_script_count(requests);
    stale_script_fill(draws, requests, shop, made->events);
    *input = made;
    return PACE_OK;
}

void stale_input_reset(void *input)
{
    struct stale_input *in = input;

    stale_source_settle(in->database->reader);
    stale_source_settle(in->database->writer);
    in->broken =
        stale_source_restore(in->database->writer, in->shop) != PACE_OK;
}

static uint64_t serve(struct stale_input *input,
                      const struct stale_strategy *strategy)
{
    struct stale_result result;

    if (input->broken ||
        stale_serve(&input->script, strategy, input->database, &result)) {
        return PACE_NO_ANSWER;
    }
    return result.fresh;
}

static uint64_t serve_by(struct stale_input *input, enum stale_notice notice,
                         uint64_t ttl_ns)
{
    return serve(input, &(struct stale_strategy){.notice = notice,
                                                 .capacity = CAPACITY,
                                                 .ttl_ns = ttl_ns});
}

uint64_t stale_run_no_cache(void *input)
{
    return serve(input, NULL);
}

uint64_t stale_run_forever(void *input)
{
    return serve_by(input, STALE_NEVER, PACE_CACHE_FOREVER);
}

uint64_t stale_run_ttl(void *input)
{
    return serve_by(input, STALE_NEVER, STALE_TTL_NS);
}

uint64_t stale_run_row_alone(void *input)
{
    return serve_by(input, STALE_ROW_ALONE, PACE_CACHE_FOREVER);
}

uint64_t stale_run_by_key(void *input)
{
    return serve_by(input, STALE_BY_KEY, PACE_CACHE_FOREVER);
}

uint64_t stale_run_refresh(void *input)
{
    return serve_by(input, STALE_REFRESH, PACE_CACHE_FOREVER);
}

uint64_t stale_run_version(void *input)
{
    return serve_by(input, STALE_BY_VERSION, PACE_CACHE_FOREVER);
}
