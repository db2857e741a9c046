/*
 * You begin with whatever stands in the row: set it to 0 before the first
 * thing.
 */
#include "one_row.h"

int64_t one_row(const int32_t weights[], const int32_t values[], size_t count,
                size_t capacity, int64_t row[])
{
    row[0] = 0;
    for (size_t i = 0; i < count; i++) {
        size_t weight = (size_t)weights[i];

        for (size_t room = capacity + 1; room-- > weight;) {
            int64_t with = row[room - weight] + values[i];

            if (with > row[room]) {
                row[room] = with;
            }
        }
    }
    return row[capacity];
}
