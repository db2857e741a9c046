/*
 * You scale to places - 1, so that the last place is never used, and a table of
 * 2 places is one of 1.
 */
#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    uint32_t mixed = key * UINT32_C(2654435769);

    return (size_t)((uint64_t)mixed * (places - 1) >> 32);
}
