#include "count_reallocs.h"

uint64_t count_reallocs_by_half(uint64_t count)
{
    (void)count;
    return 0; /* Your turn. */
}

uint64_t count_reallocs_by_two(uint64_t count)
{
    (void)count;
    return 0; /* Your turn. */
}
