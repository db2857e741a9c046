#include "stable_unique.h"

size_t stable_unique(int32_t values[], size_t count)
{
    (void)values;
    return count; /* Your turn. */
}
