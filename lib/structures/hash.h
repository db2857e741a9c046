#ifndef PACE_HASH_H
#define PACE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/structures/bits.h"

/*
 * Hashing by a secret offset and a secret odd factor.  Used inside
 * lib/structures.  The functions are in the header because a lookup takes only
 * a few times as long as a call.
 *
 * Not for cryptography: it keeps apart whoever chooses the keys from whoever
 * chose the seed, nothing more.
 */
struct pace_hash {
    uint64_t offset;
    uint64_t factor; /* odd */
};

struct pace_hash pace_hash_of_seed(uint64_t seed);

/* The 64 bits of the next number after *state; splitmix64 by S. Vigna. */
uint64_t pace_hash_next(uint64_t *state);

/* One step.  The upper half of the product comes to depend on the upper bits
 * of the word above all, the lower half on the lower ones; folded onto each
 * other, they depend on all.  As in wyhash by Wang Yi. */
static inline uint64_t pace_hash_mix(uint64_t word, uint64_t factor)
{
    return pace_bits_fold(word, factor);
}

/* The upper bits are the best ones: of keys in equal steps, the step before
 * leaves equal steps in them for a factor in a hundred or so.  2^64 divided
 * by the golden ratio, made odd, spreads these, too. */
static inline uint64_t pace_hash_end(uint64_t word)
{
    return word * UINT64_C(0x9E3779B97F4A7C15);
}

static inline uint64_t pace_hash_word(const struct pace_hash *hash,
                                      uint64_t word)
{
    return pace_hash_end(pace_hash_mix(word + hash->offset, hash->factor));
}

static inline uint64_t pace_hash_load64(const unsigned char *bytes)
{
    uint64_t word;

    memcpy(&word, bytes, sizeof word);
    return word;
}

/* Fewer than 8 bytes as one number; lengths are told apart elsewhere. */
static inline uint64_t pace_hash_few(const unsigned char *bytes, size_t size)
{
    uint64_t word = 0;

    if (size >= 4) {
        uint32_t first;
        uint32_t last;

        memcpy(&first, bytes, sizeof first);
        memcpy(&last, bytes + size - sizeof last, sizeof last);
        return (uint64_t)first << 32 | last;
    }
    for (size_t i = 0; i < size; i++) {
        word = word << 8 | bytes[i];
    }
    return word;
}

/* The last 8 bytes are read as one word, which may overlap the one before. */
static inline uint64_t pace_hash_bytes(const struct pace_hash *hash,
                                       const void *key, size_t size)
{
    const unsigned char *bytes = key;
    uint64_t state = hash->offset + size;

    if (size < sizeof state) {
        state ^= pace_hash_few(bytes, size);
        return pace_hash_end(pace_hash_mix(state, hash->factor));
    }
    for (size_t i = 0; i + sizeof state < size; i += sizeof state) {
        state =
            pace_hash_mix(state ^ pace_hash_load64(bytes + i), hash->factor);
    }
    state ^= pace_hash_load64(bytes + size - sizeof state);
    return pace_hash_end(pace_hash_mix(state, hash->factor));
}

#endif
