/*
 * You give a key another place each time: the one who looks for it has to find
 * it where it was put.
 */
#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    static uint32_t calls;
    uint32_t mixed = (key + calls++) * UINT32_C(2654435769);

    return (size_t)((uint64_t)mixed * places >> 32);
}
