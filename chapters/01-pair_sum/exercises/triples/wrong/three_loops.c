/*
 * You visit every triple: right, but twice the numbers take eight times the
 * work. Keep the sum over the pairs so far.
 */
#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            for (size_t k = j + 1; k < count; k++) {
                sum += (int64_t)values[i] * values[j] * values[k];
            }
        }
    }
    return sum;
}
