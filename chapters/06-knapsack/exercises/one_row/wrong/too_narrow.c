/*
 * You add values up in 32 bits, where three of 1,000,000,000 no longer fit:
 * keep sums in int64_t.
 */
#include "one_row.h"

#include <string.h>

int64_t one_row(const int32_t weights[], const int32_t values[], size_t count,
                size_t capacity, int64_t row[])
{
    memset(row, 0, (capacity + 1) * sizeof row[0]);
    for (size_t i = 0; i < count; i++) {
        size_t weight = (size_t)weights[i];

        for (size_t room = capacity + 1; room-- > weight;) {
            /* Unsigned, so that it wraps around and is not undefined. */
            int64_t with =
                (int32_t)((uint32_t)row[room - weight] + (uint32_t)values[i]);

            if (with > row[room]) {
                row[room] = with;
            }
        }
    }
    return row[capacity];
}
