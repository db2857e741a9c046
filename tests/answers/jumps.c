#include "unordered_pairs.h"

/* Quadratic, by a loop of one block. */
static int64_t product(int64_t sum, const int32_t values[], size_t i)
{
    size_t j = 0;

again:
    sum += (int64_t)values[i] * values[j];
    j++;
    if (j < i) {
        goto again;
    }
    return sum;
}

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;

    for (size_t i = 1; i < count; i++) {
        pairs = product(pairs, values, i);
    }
    return pairs;
}
