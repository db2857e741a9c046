/*
 * You shift out the ten bits in which these keys are equal: keys in a row, 0,
 * 1, 2 ..., differ in just those.
 */
#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    return (key >> 10) & (places - 1);
}
