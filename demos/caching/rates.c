#include "demos/caching/rates.h"

#include <stdlib.h>

#define ZIPF_KEYS  1024
#define LOOP_KEYS  257
#define HOT_KEYS   100
#define PHASE_KEYS 256
#define PHASES     4

/* Every cold key of a scan occurs once; there are fewer than requests. */
#define SCAN_KEYS (HOT_KEYS + CACHING_REQUESTS)

/* Of the hash and of the random policy; any would do. */
#define SEED 9

const size_t caching_capacities[CACHING_CAPACITIES] = {
    16, 24, 32, 48, 64, 96, 128, 192, 256, 257, 384, 512, 768, 1024};

const char *caching_kind_label(enum caching_kind kind)
{
    static const char *const labels[CACHING_KINDS] = {
        "Zipf: few keys are asked for often", "Loop over 257 keys",
        "Scans between requests for 100 hot keys",
        "Phases: other keys in each quarter"};

    return labels[kind];
}

const char *caching_choice_label(enum caching_choice choice)
{
    static const char *const labels[CACHING_CHOICES] = {
        "FIFO", "random", "LRU", "SIEVE", "Belady's optimum"};

    return labels[choice];
}

enum pace_status caching_make(enum caching_kind kind, const int64_t draws[],
                              uint32_t keys[], struct caching_trace *trace)
{
    static const uint32_t limits[CACHING_KINDS] = {
        ZIPF_KEYS, LOOP_KEYS, SCAN_KEYS, PHASES * PHASE_KEYS};
    enum pace_status status = PACE_OK;

    switch (kind) {
    case CACHING_ZIPF:
        status = caching_zipf(draws, CACHING_REQUESTS, ZIPF_KEYS, keys);
        break;
    case CACHING_LOOP:
        caching_loop(CACHING_REQUESTS, LOOP_KEYS, keys);
        break;
    case CACHING_SCAN:
        caching_scan(draws, CACHING_REQUESTS, HOT_KEYS, keys);
        break;
    default:
        status =
            caching_phases(draws, CACHING_REQUESTS, PHASE_KEYS, PHASES, keys);
    }
    if (!status) {
        *trace = (struct caching_trace){keys, CACHING_REQUESTS, limits[kind]};
    }
    return status;
}

static enum pace_status find_one(const struct caching_trace *trace,
                                 enum caching_choice choice, size_t capacity,
                                 struct caching_result *result)
{
    static const enum pace_cache_policy policies[CACHING_BELADY] = {
        PACE_CACHE_FIFO, PACE_CACHE_RANDOM, PACE_CACHE_LRU, PACE_CACHE_SIEVE};
    const unsigned quick = 1;

    if (choice == CACHING_BELADY) {
        return caching_belady(trace, capacity, quick, result);
    }
    const struct pace_cache_setup setup = {.policy = policies[choice],
                                           .capacity = capacity,
                                           .ttl_ns = PACE_CACHE_FOREVER,
                                           .seed = SEED};

    return caching_serve(trace, &setup, quick, result);
}

static enum pace_status find_kind(
    const struct caching_trace *trace,
    struct caching_result results[][CACHING_CAPACITIES])
{
    enum pace_status status = PACE_OK;

    for (size_t choice = 0; choice < CACHING_CHOICES; choice++) {
        for (size_t i = 0; i < CACHING_CAPACITIES && !status; i++) {
            status = find_one(trace, (enum caching_choice)choice,
                              caching_capacities[i], &results[choice][i]);
        }
    }
    return status;
}

enum pace_status caching_rates_find(const int64_t draws[],
                                    struct caching_rates *rates)
{
    uint32_t *keys = malloc(CACHING_REQUESTS * sizeof *keys);
    enum pace_status status = keys ? PACE_OK : PACE_NO_MEMORY;

    for (size_t kind = 0; kind < CACHING_KINDS && !status; kind++) {
        struct caching_trace trace;

        status = caching_make((enum caching_kind)kind, draws, keys, &trace);
        if (!status) {
            status = find_kind(&trace, rates->results[kind]);
        }
    }
    free(keys);
    return status;
}

double caching_hit_rate(const struct caching_result *result)
{
    double requests = (double)(result->info.hits + result->info.misses);

    return requests > 0 ? (double)result->info.hits / requests : 0;
}
