/*
 * You take the lowest bits of the key: keys that are equal modulo 1024 differ
 * in the higher ones alone.
 */
#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    return key % places;
}
