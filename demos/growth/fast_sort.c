#include "demos/growth/growth.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "lib/measure/tally.h"

/*
 * Sorting without comparing every value with others: where a value belongs
 * follows from the value itself.
 *
 * 1. If few different values are possible, it is enough to count each.
 * 2. Else one pass deals the values out to buckets by their top bits, so many
 *    that a bucket holds a handful; those are sorted by counting, for each
 *    value, how many are smaller.  No branch depends on the data.
 * 3. A bucket that holds more, because values cluster, is sorted the same way
 *    within its own, narrower range.
 */
enum {
    COUNTERS = 1 << 14, /* 64 KiB of them, which caches hold */
    HANDFUL = 4,        /* wanted in a bucket */
    SMALL = 32          /* still sorted by rank: 32 * 31 comparisons */
};

struct range {
    int64_t low;
    uint64_t width; /* highest - low: int64_t would overflow */
    bool ascending; /* nothing is left to do */
};

static struct range scan(const int64_t values[], size_t count)
{
    int64_t low = values[0];
    int64_t high = values[0];
    bool ascending = true;

    for (size_t i = 1; i < count; i++) {
        low = values[i] < low ? values[i] : low;
        high = values[i] > high ? values[i] : high;
        ascending &= values[i - 1] <= values[i];
    }
    return (struct range){low, (uint64_t)high - (uint64_t)low, ascending};
}

/* How far above the lowest, as a number without a sign. */
static uint64_t offset(const struct range *range, int64_t value)
{
    return (uint64_t)value - (uint64_t)range->low;
}

static void sort_dense(int64_t values[], size_t count,
                       const struct range *range, uint32_t times[])
{
    size_t out = 0;

    memset(times, 0, (range->width + 1) * sizeof *times);
    for (size_t i = 0; i < count; i++) {
        times[offset(range, values[i])]++;
    }
    for (uint64_t v = 0; v <= range->width; v++) {
        for (uint32_t t = times[v]; t > 0; t--) {
            values[out++] = (int64_t)((uint64_t)range->low + v);
        }
    }
}

/* A value's place is the number of smaller ones and of equal ones before. */
static void sort_small(const int64_t from[], int64_t to[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t place = 0;

        for (size_t j = 0; j < i; j++) {
            place += from[j] <= from[i];
        }
        for (size_t j = i + 1; j < count; j++) {
            place += from[j] < from[i];
        }
        to[place] = from[i];
    }
}

/* The bits of an offset that name its bucket: those above shift. */
static unsigned choose_shift(const struct range *range, size_t count)
{
    unsigned bits = 0;
    unsigned shift = 0;

    while ((1 << bits) < COUNTERS && (count >> bits) > HANDFUL) {
        bits++;
    }
    while ((range->width >> shift) >> bits > 0) {
        shift++;
    }
    return shift;
}

/*
 * Deals values out to room, bucket by bucket.
 *
 * count    above SMALL, so that there are 8 buckets at least
 * ends     receives where each bucket ends; room for COUNTERS
 * returns  the number of buckets
 */
static size_t deal(const int64_t values[], int64_t room[], size_t count,
                   const struct range *range, uint32_t ends[])
{
    unsigned shift = choose_shift(range, count);
    size_t buckets = (size_t)(range->width >> shift) + 1;
    uint32_t start = 0;

    memset(ends, 0, buckets * sizeof *ends);
    for (size_t i = 0; i < count; i++) {
        ends[offset(range, values[i]) >> shift]++;
    }
    for (size_t b = 0; b < buckets; b++) {
        uint32_t size = ends[b];

        ends[b] = start;
        start += size;
    }
    for (size_t i = 0; i < count; i++) {
        room[ends[offset(range, values[i]) >> shift]++] = values[i];
    }
    return buckets;
}

/* Each level decides 3 bits of the values at least: there are 22 at most, and
 * 1.4 MiB of counters.  count > SMALL */
static void sort_range(int64_t values[], int64_t room[], size_t count)
{
    uint32_t counters[COUNTERS];
    struct range range = scan(values, count);
    size_t start = 0;

    PACE_TALLY(looks, count);
    if (range.ascending) {
        return;
    }
    if (range.width < COUNTERS && range.width < 2 * count) {
        sort_dense(values, count, &range, counters);
        return;
    }
    size_t buckets = deal(values, room, count, &range, counters);

    for (size_t b = 0; b < buckets; b++) {
        size_t size = counters[b] - start;

        if (size <= SMALL) {
            sort_small(room + start, values + start, size);
        } else {
            memcpy(values + start, room + start, size * sizeof *values);
            sort_range(values + start, room + start, size);
        }
        start += size;
    }
}

void growth_fast_sort(int64_t values[], int64_t room[], size_t count)
{
    assert(count <= UINT32_MAX);
    if (count > SMALL) {
        sort_range(values, room, count);
    } else if (count > 1) {
        memcpy(room, values, count * sizeof *values);
        sort_small(room, values, count);
    }
}
