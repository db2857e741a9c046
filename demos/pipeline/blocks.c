#include "demos/pipeline/pipeline.h"

/*
 * The one loop at the speed of vector instructions.  Two things stand in the
 * way of the compiler, and this file removes them:
 *
 * 1. A vector holds half as many numbers of 64 bits as of 32, and the oldest
 *    vector instructions cannot compare those of 64.  So a block of numbers is
 *    known by its start, and each double in it by its distance from there.  Of
 *    those kept the distances are added up, and in the bits above, by adding
 *    ONE as well, how often the start belongs to the sum.
 * 2. gcc -O2 uses vectors only in loops whose number of turns it knows, and
 *    that do not choose: count is a constant wherever add_block is called, and
 *    i & -1 is i, i & -0 is 0.
 */
enum {
    BLOCK = 256,  /* a long one: its end costs little */
    SHORT = 32,   /* for what is left */
    ONE = 1 << 20 /* BLOCK distances add up to less; BLOCK ones fit above */
};

#define ALWAYS_INLINE inline __attribute__((always_inline))

static ALWAYS_INLINE int32_t clamp(int64_t value, int32_t low, int32_t high)
{
    return value < low ? low : value > high ? high : (int32_t)value;
}

/* Of first and count - 1 numbers more: the sum of the doubles above n. */
static ALWAYS_INLINE int64_t add_block(int64_t first, int32_t count, int64_t n)
{
    int64_t start = 2 * first;
    int32_t limit = ONE + clamp(n - start, -1, 2 * count);
    int32_t kept = 0;

    for (int32_t i = ONE; i < ONE + 2 * count; i += 2) {
        kept += i & -(i > limit);
    }
    return kept / ONE * start + kept % ONE;
}

static ALWAYS_INLINE int64_t add_blocks(int64_t n)
{
    int64_t next = 1;
    int64_t sum = 0;

    for (; n - next >= BLOCK - 1; next += BLOCK) {
        sum += add_block(next, BLOCK, n);
    }
    for (; n - next >= SHORT - 1; next += SHORT) {
        sum += add_block(next, SHORT, n);
    }
    for (; next <= n; next++) {
        sum += 2 * next > n ? 2 * next : 0;
    }
    return sum;
}

/*
 * Compiled once more for wider vectors, which the machine at hand may have; the
 * counting build leaves them out, so that counts are the same on every machine.
 */
#if defined(__x86_64__) && !defined(PACE_COUNTING)
__attribute__((target("avx512f"))) static int64_t add_blocks_avx512(int64_t n)
{
    return add_blocks(n);
}

__attribute__((target("avx2"))) static int64_t add_blocks_avx2(int64_t n)
{
    return add_blocks(n);
}

int64_t pipeline_blocks(size_t n)
{
    if (__builtin_cpu_supports("avx512f")) {
        return add_blocks_avx512((int64_t)n);
    }
    if (__builtin_cpu_supports("avx2")) {
        return add_blocks_avx2((int64_t)n);
    }
    return add_blocks((int64_t)n);
}
#else
int64_t pipeline_blocks(size_t n)
{
    return add_blocks((int64_t)n);
}
#endif
