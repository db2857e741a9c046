#ifndef PACE_BITS_H
#define PACE_BITS_H

#include <stddef.h>
#include <stdint.h>

/*
 * What a processor does in one instruction and C11 has no word for.  Used
 * inside lib/structures; other compilers get the same answers, more slowly.
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

/* Says that the memory at address is about to be read.  A macro: gcc takes a
 * function that does no more than that for one that does nothing, and leaves
 * out its calls. */
#ifdef __GNUC__
#define PACE_BITS_PREFETCH(address) __builtin_prefetch(address)
#else
#define PACE_BITS_PREFETCH(address) ((void)(address))
#endif

#endif
