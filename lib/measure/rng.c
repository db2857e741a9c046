#include "lib/measure/rng.h"

#include <assert.h>

#include <gsl/gsl_rng.h>

/*
 * GSL seeds each of its generators with at most 32 bits, and takes seed 0 for
 * the generator's default: 4357 and 1 for these two.  One is seeded with the
 * low half of the seed and one with the sum of both halves, so that all 64
 * bits count and 0 differs from 4357; their outputs, of 32 even bits each, are
 * combined by exclusive or.
 */
struct source {
    gsl_rng *mersenne;   /* gsl_rng_mt19937 */
    gsl_rng *tausworthe; /* gsl_rng_taus2 */
};

/* Any large number: with it the seeds of the second generator that GSL takes
 * for the same, 0 and 1, do not belong to seeds that people type. */
#define FAR 0x9e3779b9u

static void source_close(struct source *source)
{
    if (source->mersenne) {
        gsl_rng_free(source->mersenne);
    }
    if (source->tausworthe) {
        gsl_rng_free(source->tausworthe);
    }
}

static enum pace_status source_open(struct source *source, uint64_t seed)
{
    uint32_t low = (uint32_t)seed;
    uint32_t sum = (uint32_t)(seed >> 32) + low + FAR;

    source->mersenne = gsl_rng_alloc(gsl_rng_mt19937);
    source->tausworthe = gsl_rng_alloc(gsl_rng_taus2);
    if (!source->mersenne || !source->tausworthe) {
        source_close(source);
        return PACE_NO_MEMORY;
    }
    gsl_rng_set(source->mersenne, low);
    gsl_rng_set(source->tausworthe, sum);
    return PACE_OK;
}

static uint64_t draw_32_bits(const struct source *source)
{
    return gsl_rng_get(source->mersenne) ^ gsl_rng_get(source->tausworthe);
}

/* The smallest 2^k - 1 that is not below span. */
static uint64_t mask_over(uint64_t span)
{
    uint64_t mask = span;

    for (unsigned shift = 1; shift < 64; shift *= 2) {
        mask |= mask >> shift;
    }
    return mask;
}

/*
 * A number from 0 .. span, each equally likely: as many bits as span has, and
 * anew when they exceed it, which is less than every second time.  (A
 * remainder would favour small numbers; gsl_rng_uniform_int ends at 2^32.)
 */
static uint64_t draw(const struct source *source, uint64_t span, uint64_t mask)
{
    uint64_t bits;

    do {
        bits = draw_32_bits(source);
        if (mask > UINT32_MAX) {
            bits = bits << 32 | draw_32_bits(source);
        }
        bits &= mask;
    } while (bits > span);
    return bits;
}

enum pace_status pace_rng_fill(uint64_t seed, int64_t low, int64_t high,
                               int64_t values[], size_t count)
{
    assert(low <= high && (values || count == 0));

    /* Unsigned, because the width of a range may exceed INT64_MAX. */
    uint64_t span = (uint64_t)high - (uint64_t)low;
    uint64_t mask = mask_over(span);
    struct source source;
    enum pace_status status = source_open(&source, seed);

    if (status) {
        return status;
    }
    for (size_t i = 0; i < count; i++) {
        values[i] = (int64_t)((uint64_t)low + draw(&source, span, mask));
    }
    source_close(&source);
    return PACE_OK;
}

enum pace_status pace_rng_fill_i32(uint64_t seed, int32_t low, int32_t high,
                                   int32_t values[], size_t count)
{
    assert(low <= high && (values || count == 0));

    uint64_t span = (uint64_t)((int64_t)high - low);
    uint64_t mask = mask_over(span);
    struct source source;
    enum pace_status status = source_open(&source, seed);

    if (status) {
        return status;
    }
    for (size_t i = 0; i < count; i++) {
        values[i] = (int32_t)(low + (int64_t)draw(&source, span, mask));
    }
    source_close(&source);
    return PACE_OK;
}

enum pace_status pace_rng_shuffle(uint64_t seed, size_t order[], size_t count)
{
    assert(order || count == 0);

    struct source source;
    enum pace_status status = source_open(&source, seed);

    if (status) {
        return status;
    }
    /* Fisher and Yates: place i takes one of those not yet placed. */
    for (size_t i = count; i > 1; i--) {
        size_t other = (size_t)draw(&source, i - 1, mask_over(i - 1));
        size_t placed = order[other];

        order[other] = order[i - 1];
        order[i - 1] = placed;
    }
    source_close(&source);
    return PACE_OK;
}
