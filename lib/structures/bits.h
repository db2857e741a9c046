#ifndef PACE_BITS_H
#define PACE_BITS_H

#include <stddef.h>
#include <stdint.h>

/*
 * What a processor does in one instruction and C11 has no word for;
 * other compilers get the same answers, more slowly.  Used inside
 * lib/structures and by variants that show speed.
 */

/* The number of the lowest byte of word that is not 0; word is not 0. */
static inline unsigned pace_bits_lowest_byte(uint64_t word)
{
#ifdef __GNUC__
    return (unsigned)__builtin_ctzll(word) / 8;
#else
    unsigned byte = 0;

    while ((word & 0xff) == 0) {
        word >>= 8;
        byte++;
    }
    return byte;
#endif
}

/* Marks the highest bit of every byte that is 0, and perhaps some above one
 * that is 0.  Knuth, TAOCP 4A, 7.1.3. */
static inline uint64_t pace_bits_zero_bytes(uint64_t word)
{
    return (word - UINT64_C(0x0101010101010101)) & ~word &
           UINT64_C(0x8080808080808080);
}

/* The upper 64 of the 128 bits of a product, as by hand: with two digits to a
 * factor, each of 32 bits. */
static inline uint64_t pace_bits_upper_by_hand(uint64_t a, uint64_t b)
{
    const uint64_t low = UINT32_MAX;
    uint64_t first = (a >> 32) * (b & low) + ((a & low) * (b & low) >> 32);
    uint64_t second = (a & low) * (b >> 32) + (first & low);

    return (a >> 32) * (b >> 32) + (first >> 32) + (second >> 32);
}

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 pace_bits_wide;
#endif

/* The upper half of a product. */
static inline uint64_t pace_bits_upper(uint64_t a, uint64_t b)
{
#ifdef __SIZEOF_INT128__
    return (uint64_t)((pace_bits_wide)a * b >> 64);
#else
    return pace_bits_upper_by_hand(a, b);
#endif
}

/* The upper half of a product in exclusive or with the lower one. */
static inline uint64_t pace_bits_fold(uint64_t a, uint64_t b)
{
#ifdef __SIZEOF_INT128__
    /* Written once: gcc multiplies once for each time. */
    pace_bits_wide product = (pace_bits_wide)a * b;

    return (uint64_t)(product >> 64) ^ (uint64_t)product;
#else
    return pace_bits_upper_by_hand(a, b) ^ a * b;
#endif
}

/* Says that the memory at address is about to be read.  A macro: gcc takes a
 * function that does no more than that for one that does nothing, and leaves
 * out its calls. */
#ifdef __GNUC__
#define PACE_BITS_PREFETCH(address) __builtin_prefetch(address)
#else
#define PACE_BITS_PREFETCH(address) ((void)(address))
#endif

#endif
