/*
 * You always take 12 bits, which is right for 4,096 places alone: how many bits
 * are needed follows from places.
 */
#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    (void)places;
    return key * UINT32_C(2654435769) >> 20;
}
