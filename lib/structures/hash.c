#include "lib/structures/hash.h"

uint64_t pace_hash_next(uint64_t *state)
{
    uint64_t word = *state += UINT64_C(0x9E3779B97F4A7C15);

    word = (word ^ (word >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    word = (word ^ (word >> 27)) * UINT64_C(0x94D049BB133111EB);
    return word ^ (word >> 31);
}

struct pace_hash pace_hash_of_seed(uint64_t seed)
{
    struct pace_hash hash;

    hash.offset = pace_hash_next(&seed);
    hash.factor = pace_hash_next(&seed) | 1;
    return hash;
}
