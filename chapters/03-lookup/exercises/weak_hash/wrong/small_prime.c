/*
 * You take the rest modulo 1021, a prime: then no more than 1021 places are
 * ever used, however many there are.
 */
#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    return key % 1021 & (places - 1);
}
