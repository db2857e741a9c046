/*
 * You take the lightest things first: many cheap things can fill the room of a
 * dear one. Greed gives no proof; weigh leaving against taking for every room.
 */
#include "one_row.h"

/* The lightest thing after the one that was last: greater in weight, or
 * equal and further on. */
static size_t next_thing(const int32_t weights[], size_t count, size_t last)
{
    size_t next = count;

    for (size_t i = 0; i < count; i++) {
        if (last < count && (weights[i] < weights[last] ||
                             (weights[i] == weights[last] && i <= last))) {
            continue;
        }
        if (next == count || weights[i] < weights[next]) {
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
    size_t thing = next_thing(weights, count, count);

    (void)row;
    while (thing < count) {
        if ((size_t)weights[thing] <= room) {
            room -= (size_t)weights[thing];
            sum += values[thing];
        }
        thing = next_thing(weights, count, thing);
    }
    return sum;
}
