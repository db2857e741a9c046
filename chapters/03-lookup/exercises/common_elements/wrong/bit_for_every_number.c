/*
 * You keep a bit for every number from the least to the greatest: where two
 * numbers are far apart, that is half a gigabyte to clear. What you spend is to
 * depend on how many numbers there are.
 */
#include "common_elements.h"

#include <stdlib.h>

size_t common_elements(const int32_t first[], size_t first_count,
                       const int32_t second[], size_t second_count,
                       int32_t common[])
{
    int64_t least = INT32_MAX;
    int64_t greatest = INT32_MIN;
    uint8_t *bits;
    size_t found = 0;

    for (size_t i = 0; i < second_count; i++) {
        least = second[i] < least ? second[i] : least;
        greatest = second[i] > greatest ? second[i] : greatest;
    }
    if (second_count == 0) {
        return 0;
    }
    bits = calloc((size_t)(greatest - least) / 8 + 1, 1);
    if (!bits) {
        return COMMON_NO_MEMORY;
    }
    for (size_t i = 0; i < second_count; i++) {
        size_t bit = (size_t)(second[i] - least);

        bits[bit / 8] |= (uint8_t)(1U << bit % 8);
    }
    for (size_t i = 0; i < first_count; i++) {
        size_t bit = (size_t)(first[i] - least);

        if (first[i] >= least && first[i] <= greatest &&
            bits[bit / 8] & 1U << bit % 8) {
            common[found++] = first[i];
        }
    }
    free(bits);
    return found;
}
