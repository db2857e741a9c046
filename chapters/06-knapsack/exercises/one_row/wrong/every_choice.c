/*
 * You try every choice: right, but one thing more doubles the work. What is
 * left to ask depends on the room alone, not on what was taken.
 */
#include "one_row.h"

int64_t one_row(const int32_t weights[], const int32_t values[], size_t count,
                size_t capacity, int64_t row[])
{
    if (count == 0) {
        return 0;
    }
    size_t last = count - 1;
    size_t weight = (size_t)weights[last];
    int64_t leave = one_row(weights, values, last, capacity, row);

    if (weight > capacity) {
        return leave;
    }
    int64_t take =
        values[last] + one_row(weights, values, last, capacity - weight, row);

    return take > leave ? take : leave;
}
