/*
 * You visit every pair: right, but twice the numbers take four times the work.
 * The pairs, too, can be kept as one sum.
 */
#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        int64_t before = 0;

        /* Triples whose last place is i. */
        for (size_t j = 0; j < i; j++) {
            sum += before * values[j] * values[i];
            before += values[j];
        }
    }
    return sum;
}
