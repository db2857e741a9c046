#include "unordered_pairs.h"

/* Right, after a start that outweighs all of it. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    static char seen[1 << 20];
    int64_t pairs = 0;
    int64_t before = 0;

    for (size_t i = 0; i < sizeof seen; i++) {
        seen[i] = 0;
    }
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
