#ifndef CACHING_RATES_H
#define CACHING_RATES_H

#include <stddef.h>
#include <stdint.h>

#include "demos/caching/caching.h"
#include "lib/measure/status.h"

/*
 * Hits by capacity, for each policy on each kind of trace.  What is served is
 * the same as in the runs; the source is quick, because hits are counted here,
 * not time.
 */
#define CACHING_REQUESTS 10240

enum caching_kind {
    CACHING_ZIPF,   /* 1024 keys */
    CACHING_LOOP,   /* 257 keys: one more than the capacity 256 */
    CACHING_SCAN,   /* 100 hot keys, in between runs of 200 cold ones */
    CACHING_PHASES, /* 4 parts, each with 256 keys of its own */
    CACHING_KINDS,
};

enum caching_choice {
    CACHING_FIFO,
    CACHING_RANDOM,
    CACHING_LRU,
    CACHING_SIEVE,
    CACHING_BELADY,
    CACHING_CHOICES,
};

#define CACHING_CAPACITIES 14

/* 16 .. 1024, ascending; 256 and 257 are both among them. */
extern const size_t caching_capacities[CACHING_CAPACITIES];

struct caching_rates {
    struct caching_result results[CACHING_KINDS][CACHING_CHOICES]
                                 [CACHING_CAPACITIES];
};

const char *caching_kind_label(enum caching_kind kind);
const char *caching_choice_label(enum caching_choice choice);

/*
 * draws   CACHING_REQUESTS numbers from 0 to CACHING_DRAWS - 1
 * keys    room for as many
 * trace   receives the requests of that kind; it points into keys
 * errors  PACE_NO_MEMORY; *trace is untouched
 */
enum pace_status caching_make(enum caching_kind kind, const int64_t draws[],
                              uint32_t keys[], struct caching_trace *trace);

/* errors: PACE_NO_MEMORY; *rates may then hold anything */
enum pace_status caching_rates_find(const int64_t draws[],
                                    struct caching_rates *rates);

/* From 0 to 1. */
double caching_hit_rate(const struct caching_result *result);

#endif
