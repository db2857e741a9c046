#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    (void)values;
    (void)count;
    return 0; /* Your turn. */
}
