#include "unordered_pairs.h"

#include <unistd.h>

/* Leaves a child behind. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;

    if (fork() == 0) {
        pause();
    }
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
