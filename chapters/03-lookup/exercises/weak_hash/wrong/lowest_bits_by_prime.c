/*
 * You multiply by a prime and take the lowest bits of the product: they depend
 * on the lowest bits of the key alone. Take the highest.
 */
#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    return key * UINT32_C(2654435761) % places;
}
