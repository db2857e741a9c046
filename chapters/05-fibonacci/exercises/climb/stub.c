#include "climb.h"

uint64_t climb(unsigned n)
{
    (void)n;
    return 0; /* Your turn. */
}
