#include "smallest_capacity.h"

bool smallest_capacity(const int32_t keys[], size_t count, unsigned percent,
                       size_t *capacity)
{
    (void)keys;
    (void)count;
    (void)percent;
    *capacity = 0; /* Your turn. */
    return true;
}
