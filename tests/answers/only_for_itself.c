#include <stddef.h>
#include <stdint.h>

/* Nobody else can call it. */
static int64_t unordered_pairs(const int32_t values[], size_t count)
{
    return count > 0 ? values[0] : 0;
}

int64_t (*used)(const int32_t values[], size_t count) = unordered_pairs;
