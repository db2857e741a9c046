/*
 * You use a cell beyond the row: it has capacity + 1 of them, so the last one
 * is row[capacity].
 */
#include "one_row.h"

#include <string.h>

int64_t one_row(const int32_t weights[], const int32_t values[], size_t count,
                size_t capacity, int64_t row[])
{
    memset(row, 0, (capacity + 2) * sizeof row[0]);
    for (size_t i = 0; i < count; i++) {
        size_t weight = (size_t)weights[i];

        for (size_t room = capacity + 1; room >= weight && room > 0; room--) {
            int64_t with = row[room - weight] + values[i];

            if (with > row[room]) {
                row[room] = with;
            }
        }
    }
    return row[capacity];
}
