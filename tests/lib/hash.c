#include "lib/structures/hash.h"

#include <criterion/criterion.h>
#include <string.h>

#define SEEDS   100
#define KEYS    12000
#define BUCKETS 2400

/* Keys that are not at random, as keys are. */
static uint64_t steps_of_1(uint64_t i)
{
    return i;
}

static uint64_t downwards(uint64_t i)
{
    return ~i;
}

static uint64_t addresses(uint64_t i)
{
    return UINT64_C(0x7F0000000000) + i * 48;
}

static uint64_t upper_half(uint64_t i)
{
    return i << 32;
}

static uint64_t highest_bits(uint64_t i)
{
    return i << 44;
}

static uint64_t pairs(uint64_t i)
{
    return (i % 100) << 32 | i / 100;
}

static uint64_t doubles(uint64_t i)
{
    double number = (double)i;
    uint64_t bits;

    memcpy(&bits, &number, sizeof bits);
    return bits;
}

/* What the hash multiplies by. */
static uint64_t golden_steps(uint64_t i)
{
    return i * UINT64_C(0x9E3779B97F4A7C15);
}

static uint64_t (*const kinds[])(uint64_t i) = {
    steps_of_1,   downwards, addresses, upper_half,
    highest_bits, pairs,     doubles,   golden_steps,
};

/* In the fullest of as many buckets as the upper bits tell apart. */
static unsigned fullest(uint64_t (*kind)(uint64_t i), uint64_t seed)
{
    struct pace_hash hash = pace_hash_of_seed(seed);
    unsigned counts[BUCKETS] = {0};
    unsigned most = 0;

    for (uint64_t i = 0; i < KEYS; i++) {
        size_t bucket =
            pace_bits_upper(pace_hash_word(&hash, kind(i)), BUCKETS);

        counts[bucket]++;
        most = counts[bucket] > most ? counts[bucket] : most;
    }
    return most;
}

/* With 5 on the average, 3 buckets in 10^11 would hold more than 25 by chance,
 * and there are 2 * 10^6. */
Test(hash, spreads_keys_in_steps_as_keys_at_random)
{
    for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            cr_assert_leq(fullest(kinds[k], seed), 25, "kind %zu, seed %d", k,
                          (int)seed);
        }
    }
}

Test(hash, tells_the_bytes_of_a_key_and_their_number_apart)
{
    static const unsigned char key[40] = {1, 2, 3};
    struct pace_hash hash = pace_hash_of_seed(3);
    uint64_t hashes[sizeof key + 1];

    for (size_t size = 0; size <= sizeof key; size++) {
        hashes[size] = pace_hash_bytes(&hash, key, size);
        for (size_t i = 0; i < size; i++) {
            unsigned char other[sizeof key];

            cr_assert_neq(hashes[i], hashes[size]);
            memcpy(other, key, sizeof key);
            other[i] ^= 0x10;
            cr_assert_neq(pace_hash_bytes(&hash, other, size), hashes[size]);
        }
    }
}
