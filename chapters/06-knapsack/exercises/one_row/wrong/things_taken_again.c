/*
 * You fill the row from the left, where row[room - weight] already holds this
 * thing: it is taken again and again. Fill it from the right.
 */
#include "one_row.h"

#include <string.h>

int64_t one_row(const int32_t weights[], const int32_t values[], size_t count,
                size_t capacity, int64_t row[])
{
    memset(row, 0, (capacity + 1) * sizeof row[0]);
    for (size_t i = 0; i < count; i++) {
        size_t weight = (size_t)weights[i];

        for (size_t room = weight; room <= capacity; room++) {
            int64_t with = row[room - weight] + values[i];

            if (with > row[room]) {
                row[room] = with;
            }
        }
    }
    return row[capacity];
}
