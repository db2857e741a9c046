#include "unordered_pairs.h"

/* Far more than an answer may have. */
static char table[2000000000];

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    table[count] = 1;
    return values[0];
}
