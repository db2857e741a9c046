/*
 * You add up the four bytes of the key: a sum of four bytes has 1021 values,
 * and small keys in a row share them.
 */
#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    uint32_t sum =
        (key & 255) + (key >> 8 & 255) + (key >> 16 & 255) + (key >> 24);

    return sum & (places - 1);
}
