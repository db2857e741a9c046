#include "demos/pair_sum/pair_sum.h"

#include <stdbool.h>

#include "lib/measure/tally.h"

/*
 * The closed form at the speed of vector instructions.  Three things stand in
 * the way of the compiler, and this file removes them:
 *
 * 1. Additions of 128 bits do not exist as vector instructions.  Values below
 *    NARROW in magnitude need only 32 bits: 2048 squares of less than 2^20
 *    stay below 2^31.  So values are added up in blocks of 2048, and only the
 *    blocks' sums in 128 bits.
 * 2. A check per value would cost more than it saves.  The bits of all values
 *    of a block, moved up by NARROW, are collected with "or" and looked at once
 *    at the end; a block that fails the check is done again, the plain way.
 * 3. gcc -O2 uses vectors only in loops whose number of turns it knows: the
 *    count of add_narrow is a constant wherever it is called.
 */
enum {
    BLOCK = 2048, /* a long one: its end costs little */
    SHORT = 64,   /* for what is left */
    NARROW = 1024
};

struct parts {
    int64_t sum;
    pair_sum_total squares;
};

#define ALWAYS_INLINE inline __attribute__((always_inline))

/* Unsigned arithmetic may wrap, but only in a block whose result is dropped. */
static ALWAYS_INLINE bool add_narrow(struct parts *parts,
                                     const int32_t values[], size_t count)
{
    uint32_t bits = 0;
    uint32_t sum = 0;
    uint32_t squares = 0;

    for (size_t i = 0; i < count; i++) {
        uint32_t value = (uint32_t)values[i];

        bits |= value + NARROW;
        sum += value;
        squares += value * value;
    }
    if (bits >= 2 * NARROW) {
        return false;
    }
    parts->sum += (int32_t)sum;
    parts->squares += squares;
    return true;
}

static void add_any(struct parts *parts, const int32_t values[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        parts->sum += values[i];
        parts->squares += (pair_sum_total)values[i] * values[i];
    }
}

static ALWAYS_INLINE pair_sum_total sum_blocks(const int32_t values[],
                                               size_t count)
{
    struct parts parts = {0};
    size_t done = 0;

    PACE_TALLY(products, count);
    for (; count - done >= BLOCK; done += BLOCK) {
        if (!add_narrow(&parts, values + done, BLOCK)) {
            add_any(&parts, values + done, BLOCK);
        }
    }
    for (; count - done >= SHORT; done += SHORT) {
        if (!add_narrow(&parts, values + done, SHORT)) {
            add_any(&parts, values + done, SHORT);
        }
    }
    add_any(&parts, values + done, count - done);
    return (pair_sum_total)parts.sum * parts.sum - parts.squares;
}

/*
 * Compiled once more for wider vectors, which the machine at hand may have; the
 * counting build leaves them out, so that counts are the same on every machine.
 */
#if defined(__x86_64__) && !defined(PACE_COUNTING)
__attribute__((target("avx512f"))) static pair_sum_total sum_blocks_avx512(
    const int32_t values[], size_t count)
{
    return sum_blocks(values, count);
}

__attribute__((target("avx2"))) static pair_sum_total sum_blocks_avx2(
    const int32_t values[], size_t count)
{
    return sum_blocks(values, count);
}

pair_sum_total pair_sum_blocked(const int32_t values[], size_t count)
{
    if (__builtin_cpu_supports("avx512f")) {
        return sum_blocks_avx512(values, count);
    }
    if (__builtin_cpu_supports("avx2")) {
        return sum_blocks_avx2(values, count);
    }
    return sum_blocks(values, count);
}
#else
pair_sum_total pair_sum_blocked(const int32_t values[], size_t count)
{
    return sum_blocks(values, count);
}
#endif
