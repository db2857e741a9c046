#ifndef CACHING_TRACES_H
#define CACHING_TRACES_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/* Requests in the order they come, each for a key below key_limit. */
struct caching_trace {
    const uint32_t *keys;
    size_t count;
    uint32_t key_limit;
};

/* Draws are whole numbers from 0 to CACHING_DRAWS - 1, each as likely. */
#define CACHING_DRAWS (INT64_C(1) << 53)

/*
 * A few keys are asked for often, most hardly ever: key k with a weight of
 * 1 / (k + 1)^0.75.
 *
 * draws   count of them, one for each request
 * errors  PACE_NO_MEMORY; keys are untouched
 * cost    O(count log key_count) time
 * source  Breslau and others, Web caching and Zipf-like distributions.
 *         INFOCOM 1999, who find exponents from 0.64 to 0.83
 */
enum pace_status caching_zipf(const int64_t draws[], size_t count,
                              uint32_t key_count, uint32_t keys[]);

/* 0, 1, 2 ... key_count - 1, and again from 0. */
void caching_loop(size_t count, uint32_t key_count, uint32_t keys[]);

/* Of each 1000 requests of a scan, so many are for hot keys, and the other
 * 200 in a row for keys that are never asked for again. */
#define CACHING_SCAN_HOT    800
#define CACHING_SCAN_PERIOD 1000

/* Hot keys are below hot_count; cold ones count up from there. */
void caching_scan(const int64_t draws[], size_t count, uint32_t hot_count,
                  uint32_t keys[]);

/*
 * As zipf, but the keys are others in each of phase_count parts: key_count of
 * them, from part * key_count on.
 * errors  PACE_NO_MEMORY; some keys may then be set
 */
enum pace_status caching_phases(const int64_t draws[], size_t count,
                                uint32_t key_count, uint32_t phase_count,
                                uint32_t keys[]);

#endif
