#include "demos/pair_sum/pair_sum.h"

#include <stdbool.h>

#include "lib/measure/tally.h"

/*
 * Every pair at the speed of vector instructions: a constant factor, and what
 * it does not change, the growth.
 *
 * There are no vector instructions for sums of 128 bits, so products are added
 * up in 32 bits, in blocks that cannot overflow: 64 products of values of at
 * most 4095 stay below 2^30.  Inputs with larger values take the plain way.
 */
enum {
    BLOCK = 64,
    SHORT = 8, /* for what is left */
    NARROW = 4096
};

#define ALWAYS_INLINE inline __attribute__((always_inline))

static bool all_narrow(const int32_t values[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (values[i] <= -NARROW || values[i] >= NARROW) {
            return false;
        }
    }
    return true;
}

/* The count is a constant wherever this is called: only loops with a known
 * number of turns become vector instructions under gcc -O2. */
static ALWAYS_INLINE int32_t block(int32_t value, const int32_t values[],
                                   size_t count)
{
    int32_t products = 0;

    for (size_t j = 0; j < count; j++) {
        products += value * values[j];
    }
    return products;
}

/* The sum of value * values[j] over all j. */
static ALWAYS_INLINE int64_t row(int32_t value, const int32_t values[],
                                 size_t count)
{
    int64_t total = 0;
    size_t done = 0;

    PACE_TALLY(products, count);
    for (; count - done >= BLOCK; done += BLOCK) {
        total += block(value, values + done, BLOCK);
    }
    for (; count - done >= SHORT; done += SHORT) {
        total += block(value, values + done, SHORT);
    }
    for (; done < count; done++) {
        total += (int64_t)value * values[done];
    }
    return total;
}

/* Each row holds one square too many. */
static ALWAYS_INLINE pair_sum_total all_rows(const int32_t values[],
                                             size_t count)
{
    pair_sum_total total = 0;

    for (size_t i = 0; i < count; i++) {
        total += row(values[i], values, count) - (int64_t)values[i] * values[i];
    }
    return total;
}

/*
 * Compiled once more for the wider vectors that most machines have; not in the
 * counting build, whose counts must be the same on every machine.
 */
#if defined(__x86_64__) && !defined(PACE_COUNTING)
__attribute__((target("avx2"))) static pair_sum_total all_rows_avx2(
    const int32_t values[], size_t count)
{
    return all_rows(values, count);
}

static bool has_wide_vectors(void)
{
    return __builtin_cpu_supports("avx2");
}
#else
static pair_sum_total all_rows_avx2(const int32_t values[], size_t count)
{
    return all_rows(values, count);
}

static bool has_wide_vectors(void)
{
    return false;
}
#endif

pair_sum_total pair_sum_vectors(const int32_t values[], size_t count)
{
    if (!all_narrow(values, count)) {
        return pair_sum_all_pairs(values, count);
    }
    return has_wide_vectors() ? all_rows_avx2(values, count)
                              : all_rows(values, count);
}
