#include "lib/structures/bits.h"

#include <criterion/criterion.h>

Test(bits, finds_the_lowest_byte_that_is_not_0)
{
    cr_assert_eq(pace_bits_lowest_byte(1), 0);
    cr_assert_eq(pace_bits_lowest_byte(0x80), 0);
    cr_assert_eq(pace_bits_lowest_byte(0x100), 1);
    cr_assert_eq(pace_bits_lowest_byte(0xFF00FF0000), 2);
    cr_assert_eq(pace_bits_lowest_byte(UINT64_C(0x80) << 56), 7);
}

/* Upper and lower half of a * b. */
static const struct product {
    uint64_t a;
    uint64_t b;
    uint64_t upper;
    uint64_t lower;
} products[] = {
    {0, UINT64_MAX, 0, 0},
    {1, UINT64_MAX, 0, UINT64_MAX},
    {2, UINT64_MAX, 1, UINT64_MAX - 1},
    /* (2^64 - 1)^2 = 2^128 - 2 * 2^64 + 1 */
    {UINT64_MAX, UINT64_MAX, UINT64_MAX - 1, 1},
    {UINT64_C(1) << 32, UINT64_C(1) << 32, 1, 0},
    /* (2^32 - 1)^2 = 2^64 - 2 * 2^32 + 1 */
    {UINT32_MAX, UINT32_MAX, 0, UINT64_C(0xFFFFFFFE00000001)},
    /* (2^32 + 1)(2^64 - 1) = 2^96 + 2^64 - 2^32 - 1: both middle parts carry */
    {UINT64_C(0x100000001), UINT64_MAX, UINT64_C(0x100000000),
     UINT64_C(0xFFFFFFFEFFFFFFFF)},
    /* 10^19 * 10^19 = 10^38 */
    {UINT64_C(10000000000000000000), UINT64_C(10000000000000000000),
     UINT64_C(0x4B3B4CA85A86C47A), UINT64_C(0x098A224000000000)},
};

Test(bits, multiplies_into_128_bits)
{
    for (size_t i = 0; i < sizeof products / sizeof products[0]; i++) {
        const struct product *p = &products[i];

        cr_assert_eq(pace_bits_upper(p->a, p->b), p->upper, "of %zu", i);
        cr_assert_eq(pace_bits_upper(p->b, p->a), p->upper, "of %zu", i);
        cr_assert_eq(pace_bits_upper_by_hand(p->a, p->b), p->upper, "of %zu",
                     i);
        cr_assert_eq(pace_bits_upper_by_hand(p->b, p->a), p->upper, "of %zu",
                     i);
        cr_assert_eq(pace_bits_fold(p->a, p->b), p->upper ^ p->lower, "of %zu",
                     i);
    }
}
