#include "demos/growth/growth.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "lib/measure/tally.h"

int64_t growth_first(const int64_t values[], size_t count)
{
    assert(count >= 1);
    return values[0];
}

/*
 * If wanted occurs at all, its first place is one of the `length` places from
 * `first` on: that holds before the loop and after each turn.
 */
size_t growth_binary_search(const int64_t sorted[], size_t count,
                            int64_t wanted)
{
    size_t first = 0;
    size_t length = count;

    while (length > 1) {
        size_t half = length / 2;

        PACE_TALLY(comparisons, 1);
        if (sorted[first + half - 1] < wanted) {
            first += half;
        }
        length -= half;
    }
    PACE_TALLY(comparisons, length);
    return length == 1 && sorted[first] == wanted ? first : count;
}

int64_t growth_sample(const int64_t values[], size_t count)
{
    size_t stride = (size_t)sqrt((double)count);
    int64_t sum = 0;

    for (size_t i = 0; i < stride; i++) {
        PACE_TALLY(additions, 1);
        sum += values[i * stride];
    }
    return sum;
}

int64_t growth_sum(const int64_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        PACE_TALLY(additions, 1);
        sum += values[i];
    }
    return sum;
}

/* Merges two sorted runs that lie side by side: values[0 .. middle - 1] and
 * values[middle .. count - 1]. */
static void merge(int64_t values[], int64_t room[], size_t middle, size_t count)
{
    size_t left = 0;
    size_t right = middle;
    size_t out = 0;

    while (left < middle && right < count) {
        PACE_TALLY(comparisons, 1);
        if (values[right] < values[left]) {
            room[out++] = values[right++];
        } else {
            room[out++] = values[left++];
        }
    }
    /* What is left on the right is in its place already. */
    memcpy(room + out, values + left, (middle - left) * sizeof *room);
    memcpy(values, room, right * sizeof *room);
}

void growth_merge_sort(int64_t values[], int64_t room[], size_t count)
{
    size_t middle = count / 2;

    if (count < 2) {
        return;
    }
    growth_merge_sort(values, room, middle);
    growth_merge_sort(values + middle, room, count - middle);
    merge(values, room, middle, count);
}

uint64_t growth_pairs(const int64_t values[], size_t count, int64_t wanted)
{
    uint64_t found = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            PACE_TALLY(comparisons, 1);
            found += values[i] + values[j] == wanted;
        }
    }
    return found;
}

uint64_t growth_triples(const int64_t values[], size_t count, int64_t wanted)
{
    uint64_t found = 0;

    for (size_t i = 0; i < count; i++) {
        found +=
            growth_pairs(values + i + 1, count - i - 1, wanted - values[i]);
    }
    return found;
}

uint64_t growth_subsets(const int64_t values[], size_t count, int64_t wanted)
{
    PACE_TALLY(calls, 1);
    if (count == 0) {
        return wanted == 0;
    }
    return growth_subsets(values + 1, count - 1, wanted) +
           growth_subsets(values + 1, count - 1, wanted - values[0]);
}
