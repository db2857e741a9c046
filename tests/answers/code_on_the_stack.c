#include "unordered_pairs.h"

#include <string.h>

/* Instructions of its own where a nested function would have made the stack
 * one that can be executed. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    unsigned char code[16] = {0x31, 0xC0, 0xC3};
    int64_t (*own)(const int32_t[], size_t);
    void *address = code;

#ifndef __clang__
    int64_t nested(const int32_t more[], size_t many)
    {
        return more[many - 1] + (int64_t)count;
    }

    own = nested;
#endif
    memcpy(&own, &address, sizeof own);
    return own(values, count);
}
