#ifndef PACE_RNG_H
#define PACE_RNG_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * Seeded inputs: the same seed gives the same numbers on every machine, so
 * counts repeat bit for bit.  The numbers are those of GSL's mt19937 and
 * taus2, combined so that all 64 bits of the seed matter (see rng.c).
 */

/*
 * Fills values with count integers drawn evenly from low .. high (both
 * included; low <= high).  errors: PACE_NO_MEMORY, values are then untouched.
 */
enum pace_status pace_rng_fill(uint64_t seed, int64_t low, int64_t high,
                               int64_t values[], size_t count);

/* The same for arrays of int32_t. */
enum pace_status pace_rng_fill_i32(uint64_t seed, int32_t low, int32_t high,
                                   int32_t values[], size_t count);

/* Puts order in a random order, every one equally likely. */
enum pace_status pace_rng_shuffle(uint64_t seed, size_t order[], size_t count);

#endif
