#include "large_pairs.h"

large_total large_pairs(const int32_t values[], size_t count)
{
    (void)values;
    (void)count;
    return 0; /* Your turn. */
}
