#include "demos/knapsack/relax.h"

#include <stdbool.h>

/*
 * The same for one block, cell by cell.  Two loops, of which a compiler can
 * make vector instructions of the second at least.
 */
static uint64_t relax_block(const int32_t keep[], const int32_t move[],
                            int32_t next[], int32_t value)
{
    int32_t with[KNAPSACK_BLOCK];
    uint64_t word = 0;

    for (int i = 0; i < KNAPSACK_BLOCK; i++) {
        with[i] = move[i] + value;
        word |= (uint64_t)(with[i] > keep[i]) << i;
    }
    for (int i = 0; i < KNAPSACK_BLOCK; i++) {
        next[i] = with[i] > keep[i] ? with[i] : keep[i];
    }
    return word;
}

static void relax_any(const struct knapsack_relaxation *relaxation)
{
    const struct knapsack_relaxation r = *relaxation;

    for (size_t b = r.blocks; b-- > 0;) {
        size_t i = b * KNAPSACK_BLOCK;

        r.decisions[b] =
            relax_block(r.keep + i, r.move + i, r.next + i, r.value);
    }
}

/* Wider vectors than the compiler may take for granted, which the machine at
 * hand may have; not in the counting build: its counts are those of any
 * machine.  Both load a vector before they store one, from the last to the
 * first, so that a row may move within itself. */
#if defined(__x86_64__) && !defined(PACE_COUNTING)
#include <immintrin.h>

__attribute__((target("avx512f"))) static void relax_avx512(
    const struct knapsack_relaxation *relaxation)
{
    const struct knapsack_relaxation r = *relaxation;

    enum {
        LANES = 16
    };
    const __m512i more = _mm512_set1_epi32(r.value);

    for (size_t b = r.blocks; b-- > 0;) {
        uint64_t word = 0;

        for (size_t part = KNAPSACK_BLOCK / LANES; part-- > 0;) {
            size_t i = b * KNAPSACK_BLOCK + part * LANES;
            __m512i kept = _mm512_loadu_si512(r.keep + i);
            __m512i with =
                _mm512_add_epi32(_mm512_loadu_si512(r.move + i), more);

            word = word << LANES | _mm512_cmpgt_epi32_mask(with, kept);
            _mm512_storeu_si512(r.next + i, _mm512_max_epi32(kept, with));
        }
        r.decisions[b] = word;
    }
}

__attribute__((target("avx2"))) static void relax_avx2(
    const struct knapsack_relaxation *relaxation)
{
    const struct knapsack_relaxation r = *relaxation;

    enum {
        LANES = 8
    };
    const __m256i more = _mm256_set1_epi32(r.value);

    for (size_t b = r.blocks; b-- > 0;) {
        uint64_t word = 0;

        for (size_t part = KNAPSACK_BLOCK / LANES; part-- > 0;) {
            size_t i = b * KNAPSACK_BLOCK + part * LANES;
            __m256i kept = _mm256_loadu_si256((const __m256i *)(r.keep + i));
            __m256i with = _mm256_add_epi32(
                _mm256_loadu_si256((const __m256i *)(r.move + i)), more);
            __m256i wins = _mm256_cmpgt_epi32(with, kept);

            word = word << LANES |
                   (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(wins));
            _mm256_storeu_si256((__m256i *)(r.next + i),
                                _mm256_max_epi32(kept, with));
        }
        r.decisions[b] = word;
    }
}

void knapsack_relax(const struct knapsack_relaxation *relaxation)
{
    if (__builtin_cpu_supports("avx512f")) {
        relax_avx512(relaxation);
    } else if (__builtin_cpu_supports("avx2")) {
        relax_avx2(relaxation);
    } else {
        relax_any(relaxation);
    }
}
#else
void knapsack_relax(const struct knapsack_relaxation *relaxation)
{
    relax_any(relaxation);
}
#endif
