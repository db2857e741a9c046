#include "weak_hash.h"

/* 2^32 divided by the golden ratio: multiples of it, modulo 2^32, lie as far
 * apart as they can (Knuth, TAOCP 3, 6.4).  The product wraps around. */
#define SPREAD UINT32_C(2654435769)

/* The highest bits of the product depend on all bits of the key. */
size_t weak_hash(uint32_t key, size_t places)
{
    uint32_t mixed = key * SPREAD;

    return (size_t)((uint64_t)mixed * places >> 32);
}
