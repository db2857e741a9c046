/*
 * You fold the key once, by 10 bits: bits that are folded onto each other
 * cancel out, and the highest stay outside. All bits have to count.
 */
#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    return (key ^ key >> 10) & (places - 1);
}
