#include "weak_hash.h"

size_t weak_hash(uint32_t key, size_t places)
{
    return key & (places - 1); /* Your turn. */
}
