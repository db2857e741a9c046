#include "demos/stale_data/stale_data.h"

#include <stdio.h>

#include "lib/measure/tally.h"
#include "lib/structures/cache.h"

/* Of the cache's hash; any would do. */
#define SEED 10

/* One run. */
struct session {
    struct stale_strategy strategy;
    struct stale_database *database;
    struct pace_cache *cache; /* NULL: none */
    uint64_t version;         /* of the source, when last asked */
    struct stale_result result;
};

static struct pace_key key_of(const struct stale_key *key)
{
    return (struct pace_key){key, sizeof *key};
}

/* What the cache calls for a key that it does not hold. */
static enum pace_status query(struct pace_key key, void *context, void *value)
{
    const struct stale_key *row = key.bytes;
    struct session *session = context;

    session->result.queries++;
    return stale_source_query(session->database->reader, *row, value);
}

/* Forgets everything if the source is not what it was. */
static enum pace_status check_version(struct session *session)
{
    uint64_t version;
    enum pace_status status =
        stale_source_version(session->database->reader, &version);

    if (status) {
        return status;
    }
    session->result.checks++;
    if (version != session->version) {
        pace_cache_clear(session->cache);
        session->version = version;
    }
    return PACE_OK;
}

static enum pace_status get(struct session *session,
                            const struct stale_key *key, uint64_t now_ns,
                            uint64_t *value)
{
    struct pace_compute compute = {query, session};
    enum pace_status status = PACE_OK;

    if (!session->cache) {
        return query(key_of(key), session, value);
    }
    if (session->strategy.notice == STALE_BY_VERSION) {
        status = check_version(session);
    }
    return status ? status
                  : pace_cache_get_or_compute(session->cache, key_of(key),
                                              now_ns, compute, value);
}

static enum pace_status serve(struct session *session,
                              const struct stale_event *request)
{
    uint64_t queries_before = session->result.queries;
    uint64_t value = 0;
    enum pace_status status =
        get(session, &request->key, request->at_ns, &value);

    if (status) {
        return status;
    }
    session->result.hits += session->result.queries == queries_before;
    session->result.fresh += value == request->value;
    session->result.stale += value != request->value;
    return PACE_OK;
}

/* A user's page holds the prices of what it sells. */
static void forget_page_of_seller(struct session *session, uint32_t product)
{
    struct stale_key page = {STALE_USER, stale_seller(product)};

    pace_cache_remove(session->cache, key_of(&page));
}

static void tell(struct session *session, const struct stale_key *changed)
{
    switch (session->strategy.notice) {
    case STALE_BY_KEY:
        if (changed->table == STALE_PRODUCT) {
            forget_page_of_seller(session, changed->id);
        }
        pace_cache_remove(session->cache, key_of(changed));
        break;
    case STALE_ROW_ALONE:
        pace_cache_remove(session->cache, key_of(changed));
        break;
    case STALE_REFRESH:
        pace_cache_clear(session->cache);
        break;
    case STALE_NEVER:
    case STALE_BY_VERSION:
        break;
    }
}

/* First the commit, then the word: an answer that is queried in between would
 * be the old one, and nobody would say so again. */
static enum pace_status change(struct session *session,
                               const struct stale_event *event)
{
    enum pace_status status = stale_source_commit(session->database->writer,
                                                  event->key, event->value);

    if (!status && session->cache) {
        tell(session, &event->key);
    }
    return status;
}

static enum pace_status play(struct session *session,
                             const struct stale_script *script)
{
    enum pace_status status = PACE_OK;

    for (size_t i = 0; i < script->count && !status; i++) {
        const struct stale_event *event = &script->events[i];

        status =
            event->is_change ? change(session, event) : serve(session, event);
    }
    return status;
}

static enum pace_status make_cache(struct session *session)
{
    const struct stale_strategy *strategy = &session->strategy;
    struct pace_cache_setup setup = {.policy = PACE_CACHE_LRU,
                                     .capacity = strategy->capacity,
                                     .value_bytes = sizeof(uint64_t),
                                     .ttl_ns = strategy->ttl_ns,
                                     .seed = SEED};
    enum pace_status status = pace_cache_new(&setup, &session->cache);
    const char *why = pace_status_text(status);

    if (status == PACE_BAD_INPUT) {
        why = strategy->capacity == 0
                  ? "a cache of capacity 0 can hold nothing: give it room for"
                    " at least 1 entry"
                  : "with a time to live of 0 an answer would be too old at"
                    " once: let it live for at least 1 ns";
    }
    if (status) {
        snprintf(session->database->message.text, STALE_MESSAGE_ROOM, "%s",
                 why);
    }
    return status;
}

static enum pace_status start(struct session *session)
{
    enum pace_status status = make_cache(session);

    if (!status && session->strategy.notice == STALE_BY_VERSION) {
        status =
            stale_source_version(session->database->reader, &session->version);
    }
    return status;
}

enum pace_status stale_serve(const struct stale_script *script,
                             const struct stale_strategy *strategy,
                             struct stale_database *database,
                             struct stale_result *result)
{
    struct session session = {.database = database};
    enum pace_status status = PACE_OK;

    if (strategy) {
        session.strategy = *strategy;
        status = start(&session);
    }
    if (!status) {
        status = play(&session, script);
    }
    if (!status) {
        *result = session.result;
        PACE_TALLY(hits, result->hits);
        PACE_TALLY(queries, result->queries);
        PACE_TALLY(fresh, result->fresh);
        PACE_TALLY(stale, result->stale);
        PACE_TALLY(checks, result->checks);
    }
    pace_cache_free(session.cache);
    return status;
}
