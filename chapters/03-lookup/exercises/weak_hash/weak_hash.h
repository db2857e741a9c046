#ifndef WEAK_HASH_H
#define WEAK_HASH_H

#include <stddef.h>
#include <stdint.h>

/*
 * Mend a hash for keys that are equal modulo 1024.
 *
 * Says in which of so many places a key belongs.  The function in stub.c takes
 * the lowest bits of the key, and keys 7, 1031, 2055 ... all end in the same
 * place.  Keys that form a row, wherever it starts, are to be spread as well as
 * drawn ones: of 4,096 keys in 4,096 places, at most 16 in one place.  The step
 * of a row is 1 to 100, or a power of two up to 2^20, or next to one.
 *
 * key     any number
 * places  a power of two, 1 to 2^20
 * result  0 to places - 1; always the same for the same key and places
 * cost    constant work, no heap
 */
size_t weak_hash(uint32_t key, size_t places);

#endif
