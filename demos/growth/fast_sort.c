#include "demos/growth/growth.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "lib/measure/tally.h"
#include "lib/structures/bits.h"

/*
 * Sorting without comparing every value with others: where a value belongs
 * follows from the value itself.
 *
 * 1. If few different values are possible, it is enough to count each.
 * 2. Else values are sorted by their top bits, the key: dealt out by the lower
 *    half of it first, then by the upper half, where those that are equal stay
 *    in the order of the first deal.  There are 256 keys or more for a value,
 *    as long as a half has no more than MOST_BITS: hardly two share one.
 * 3. Neighbours still out of order share a key.  All that share it are sorted:
 *    a few by insertion, many, because values cluster, the same way within
 *    their own, narrower range.
 */
enum {
    COUNTERS = 1 << 14, /* 64 KiB of them, which caches hold */
    MOST_BITS = 10,     /* dealing to more places at once thrashes caches */
    SPARE_BITS = 8,     /* of a key, beyond those that tell count values */
    SMALL = 32          /* still sorted by insertion */
};

struct range {
    int64_t low;
    uint64_t width; /* highest - low: int64_t would overflow */
};

struct key {
    int64_t low;
    unsigned shift; /* the key is what is left of the distance from low */
    unsigned bits;  /* of each half */
};

static bool ascends(const int64_t values[], size_t count)
{
    size_t i = 1;

    while (i < count && values[i - 1] <= values[i]) {
        i++;
    }
    return i >= count;
}

static struct range scan(const int64_t values[], size_t count)
{
    int64_t low = values[0];
    int64_t high = values[0];

    for (size_t i = 1; i < count; i++) {
        low = values[i] < low ? values[i] : low;
        high = values[i] > high ? values[i] : high;
    }
    return (struct range){low, (uint64_t)high - (uint64_t)low};
}

/* How far above the lowest, as a number without a sign. */
static uint64_t distance(int64_t low, int64_t value)
{
    return (uint64_t)value - (uint64_t)low;
}

static uint64_t key_of(const struct key *key, int64_t value)
{
    return distance(key->low, value) >> key->shift;
}

static void sort_dense(int64_t values[], size_t count,
                       const struct range *range, uint32_t times[])
{
    size_t out = 0;

    memset(times, 0, (range->width + 1) * sizeof *times);
    for (size_t i = 0; i < count; i++) {
        times[distance(range->low, values[i])]++;
    }
    for (uint64_t v = 0; v <= range->width; v++) {
        for (uint32_t t = times[v]; t > 0; t--) {
            values[out++] = (int64_t)((uint64_t)range->low + v);
        }
    }
}

static void sort_few(int64_t values[], size_t count)
{
    for (size_t i = 1; i < count; i++) {
        int64_t value = values[i];
        size_t place = i;

        for (; place > 0 && values[place - 1] > value; place--) {
            values[place] = values[place - 1];
        }
        values[place] = value;
    }
}

static struct key choose_key(const struct range *range, size_t count)
{
    struct key key = {range->low, 0, SPARE_BITS / 2};

    while (key.bits < MOST_BITS && (count >> (2 * key.bits - SPARE_BITS)) > 1) {
        key.bits++;
    }
    while ((range->width >> key.shift) >> (2 * key.bits) > 0) {
        key.shift++;
    }
    return key;
}

/* counters[0 .. 2^bits - 1] are for the lower half, as many more for the upper;
 * after this they say where the first of each half-key belongs.  Meanwhile the
 * room is fetched: dealing goes to and fro in it, and would wait each time. */
static void count_halves(const int64_t values[], const int64_t room[],
                         size_t count, const struct key *key,
                         uint32_t counters[])
{
    size_t halves = (size_t)1 << key->bits;
    uint32_t *upper = counters + halves;
    uint32_t start[2] = {0, 0};

    memset(counters, 0, 2 * halves * sizeof *counters);
    for (size_t i = 0; i < count; i++) {
        uint64_t k = key_of(key, values[i]);

        PACE_BITS_PREFETCH(&room[i]);
        counters[k % halves]++;
        upper[k >> key->bits]++;
    }
    for (size_t h = 0; h < halves; h++) {
        uint32_t size[2] = {counters[h], upper[h]};

        counters[h] = start[0];
        upper[h] = start[1];
        start[0] += size[0];
        start[1] += size[1];
    }
}

static void sort_by_key(int64_t values[], int64_t room[], size_t count,
                        const struct key *key, uint32_t counters[])
{
    size_t halves = (size_t)1 << key->bits;
    uint32_t *upper = counters + halves;

    count_halves(values, room, count, key, counters);
    for (size_t i = 0; i < count; i++) {
        room[counters[key_of(key, values[i]) % halves]++] = values[i];
    }
    for (size_t i = 0; i < count; i++) {
        values[upper[key_of(key, room[i]) >> key->bits]++] = room[i];
    }
}

static void sort_range(int64_t values[], int64_t room[], size_t count);

/* Sorts those around a place that share its key; returns where they end. */
static size_t sort_sharers(int64_t values[], int64_t room[], size_t count,
                           const struct key *key, size_t place)
{
    uint64_t shared = key_of(key, values[place]);
    size_t first = place;
    size_t end = place + 1;

    while (first > 0 && key_of(key, values[first - 1]) == shared) {
        first--;
    }
    while (end < count && key_of(key, values[end]) == shared) {
        end++;
    }
    sort_range(values + first, room + first, end - first);
    return end;
}

/* Each level decides 12 bits of the values at least: there are 6 at most, and
 * 384 KiB of counters. */
static void sort_range(int64_t values[], int64_t room[], size_t count)
{
    uint32_t counters[COUNTERS];
    struct range range;
    struct key key;

    PACE_TALLY(looks, count);
    if (count <= SMALL) {
        sort_few(values, count);
        return;
    }
    if (ascends(values, count)) {
        return;
    }
    range = scan(values, count);
    if (range.width < COUNTERS && range.width < 2 * count) {
        sort_dense(values, count, &range, counters);
        return;
    }
    key = choose_key(&range, count);
    sort_by_key(values, room, count, &key, counters);
    for (size_t i = 1; i < count;) {
        if (values[i - 1] <= values[i]) {
            i++;
        } else {
            i = sort_sharers(values, room, count, &key, i);
        }
    }
}

void growth_fast_sort(int64_t values[], int64_t room[], size_t count)
{
    assert(count <= UINT32_MAX);
    sort_range(values, room, count);
}
