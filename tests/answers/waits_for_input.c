#include "unordered_pairs.h"

#include <stdio.h>

/* Asks somebody for a number. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;
    int many = 0;

    printf("how many? ");
    if (scanf("%d", &many) != 1) {
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
