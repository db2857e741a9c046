#ifndef STALE_RUNS_H
#define STALE_RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demos/stale_data/stale_data.h"
#include "lib/measure/meter.h"

/* The strategies as they are measured: each gets a struct stale_input and
 * returns how many answers were fresh, or PACE_NO_ANSWER. */

/* An hour has 60 of them: long for a cache, short for a price. */
#define STALE_TTL_NS (UINT64_C(60) * 1000000000)

struct stale_input {
    struct stale_database *database; /* shared by all inputs */
    uint32_t shop;                   /* its own */
    bool broken;                     /* the shop could not be restored */
    struct stale_script script;
    struct stale_event events[];
};

/* Heap of an input for so many requests, without the database. */
size_t stale_input_bytes(size_t requests);

/*
 * Makes a shop in the database and a script for it.
 *
 * draws   stale_script_count(requests) of them, for stale_script_fill
 * errors  those of stale_source_restore, see database->message, and
 *         PACE_NO_MEMORY; *input is untouched
 */
enum pace_status stale_input_new(const int64_t draws[], size_t requests,
                                 struct stale_database *database, uint32_t shop,
                                 struct stale_input **input);

/* The shop as it was before the run.  Free an input by free. */
void stale_input_reset(void *input);

uint64_t stale_run_no_cache(void *input);
uint64_t stale_run_forever(void *input);
uint64_t stale_run_ttl(void *input);
uint64_t stale_run_row_alone(void *input);
uint64_t stale_run_by_key(void *input);
uint64_t stale_run_refresh(void *input);
uint64_t stale_run_version(void *input);

#endif
