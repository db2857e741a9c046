#include <string.h>

#include "demos/knapsack/knapsack.h"
#include "lib/measure/tally.h"

/* Any: the same questions come back whatever the seed of the hash is. */
#define SEED 6

/* What are the items from i on worth, with so much room? */
struct question {
    uint64_t i;
    int64_t room;
};

struct answer {
    int64_t value;
    bool take; /* item i is part of it */
};

struct memo {
    const struct knapsack_problem *problem;
    struct pace_cache *cache;
};

static enum pace_status ask(struct memo *memo, struct question question,
                            struct answer *answer);

static struct pace_key key_of(const struct question *question)
{
    return (struct pace_key){question, sizeof *question};
}

/* Works a question out from two smaller ones. */
static enum pace_status work_out(struct memo *memo, struct question question,
                                 struct answer *answer)
{
    if (question.i == memo->problem->count) {
        *answer = (struct answer){0, false};
        return PACE_OK;
    }
    const struct knapsack_item *item = &memo->problem->items[question.i];
    struct question next = {question.i + 1, question.room};
    struct answer leave;
    struct answer take;
    enum pace_status status = ask(memo, next, &leave);

    if (status || item->weight > question.room) {
        *answer = (struct answer){leave.value, false};
        return status;
    }
    next.room -= item->weight;
    status = ask(memo, next, &take);
    if (!status && take.value + item->value > leave.value) {
        *answer = (struct answer){take.value + item->value, true};
    } else {
        *answer = (struct answer){leave.value, false};
    }
    return status;
}

static enum pace_status compute(struct pace_key key, void *context, void *value)
{
    struct question question;

    memcpy(&question, key.bytes, sizeof question);
    return work_out(context, question, value);
}

/* Through the cache: what was asked before is not worked out again. */
static enum pace_status ask(struct memo *memo, struct question question,
                            struct answer *answer)
{
    return pace_cache_get_or_compute(
        memo->cache, key_of(&question), 0,
        (struct pace_compute){.function = compute, .context = memo}, answer);
}

/* All answers that the choice depends on are in the cache. */
static void follow(const struct memo *memo, bool taken[])
{
    struct question question = {0, memo->problem->capacity};

    for (; question.i < memo->problem->count; question.i++) {
        struct answer answer = {0, false};

        pace_cache_get(memo->cache, key_of(&question), 0, &answer);
        taken[question.i] = answer.take;
        if (answer.take) {
            question.room -= memo->problem->items[question.i].weight;
        }
    }
}

enum pace_status knapsack_memo(const struct knapsack_problem *problem,
                               bool taken[], int64_t *value,
                               struct pace_cache_info *info)
{
    const struct pace_cache_setup setup = {
        .policy = PACE_CACHE_UNBOUNDED,
        .value_bytes = sizeof(struct answer),
        .ttl_ns = PACE_CACHE_FOREVER,
        .seed = SEED,
    };
    struct memo memo = {.problem = problem};
    struct answer answer;
    enum pace_status status = pace_cache_new(&setup, &memo.cache);

    if (status) {
        return status;
    }
    status = ask(&memo, (struct question){0, problem->capacity}, &answer);
    if (!status) {
        struct pace_cache_info did = pace_cache_info(memo.cache);

        PACE_TALLY(misses, did.misses);
        PACE_TALLY(hits, did.hits);
        if (info) {
            *info = did;
        }
        follow(&memo, taken);
        *value = answer.value;
    }
    pace_cache_free(memo.cache);
    return status;
}
