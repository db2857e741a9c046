#include "unordered_pairs.h"

#include <signal.h>

/* Ends itself by a signal that nothing handles. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;

    raise(SIGTERM);
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
