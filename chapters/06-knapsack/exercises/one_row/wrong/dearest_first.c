/*
 * You take the most valuable thing that fits, first: two smaller ones may be
 * worth more together. Greed gives no proof; weigh leaving against taking for
 * every room.
 */
#include "one_row.h"

/* The most valuable thing after the one that was last: smaller in value, or
 * equal and further on. */
static size_t next_thing(const int32_t values[], size_t count, size_t last)
{
    size_t next = count;

    for (size_t i = 0; i < count; i++) {
        if (last < count && (values[i] > values[last] ||
                             (values[i] == values[last] && i <= last))) {
            continue;
        }
        if (next == count || values[i] > values[next]) {
            next = i;
        }
    }
    return next;
}

int64_t one_row(const int32_t weights[], const int32_t values[], size_t count,
                size_t capacity, int64_t row[])
{
    int64_t sum = 0;
    size_t room = capacity;
    size_t thing = next_thing(values, count, count);

    (void)row;
    while (thing < count) {
        if ((size_t)weights[thing] <= room) {
            room -= (size_t)weights[thing];
            sum += values[thing];
        }
        thing = next_thing(values, count, thing);
    }
    return sum;
}
