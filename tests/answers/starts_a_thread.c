#include "unordered_pairs.h"

#include <pthread.h>

/* Has a thread do it. */
static void *idle(void *nothing)
{
    return nothing;
}

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;
    pthread_t thread;

    pthread_create(&thread, 0, idle, 0);
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
