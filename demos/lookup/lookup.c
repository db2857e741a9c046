#include "demos/lookup/lookup.h"

#include <stdbool.h>
#include <stdlib.h>

#include "demos/lookup/sort.h"
#include "lib/measure/tally.h"

static bool linear_search(const int64_t values[], size_t count, int64_t wanted)
{
    for (size_t i = 0; i < count; i++) {
        PACE_TALLY(comparisons, 1);
        if (values[i] == wanted) {
            return true;
        }
    }
    return false;
}

enum pace_status lookup_nested(const struct lookup_arrays *arrays,
                               int64_t common[], size_t *count)
{
    size_t found = 0;

    for (size_t i = 0; i < arrays->first_count; i++) {
        if (linear_search(arrays->second, arrays->second_count,
                          arrays->first[i])) {
            common[found++] = arrays->first[i];
        }
    }
    *count = found;
    return PACE_OK;
}

/* Invariant: if wanted is there at all, it is in items[low .. high - 1]. */
static bool binary_search(const struct lookup_item items[], size_t count,
                          int64_t wanted)
{
    size_t low = 0;
    size_t high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        PACE_TALLY(comparisons, 1);
        if (items[middle].value == wanted) {
            return true;
        }
        if (items[middle].value < wanted) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return false;
}

enum pace_status lookup_sort_search(const struct lookup_arrays *arrays,
                                    int64_t common[], size_t *count)
{
    size_t found = 0;
    struct lookup_item *second =
        lookup_sorted(arrays->second, arrays->second_count);

    if (!second) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < arrays->first_count; i++) {
        if (binary_search(second, arrays->second_count, arrays->first[i])) {
            common[found++] = arrays->first[i];
        }
    }
    free(second);
    *count = found;
    return PACE_OK;
}

/* Marks the places of first whose value is in second: both are sorted, so
 * each step leaves one item behind for good. */
static void mark_common(const struct lookup_item first[],
                        const struct lookup_item second[],
                        const struct lookup_arrays *arrays, bool in_both[])
{
    size_t i = 0;
    size_t j = 0;

    while (i < arrays->first_count && j < arrays->second_count) {
        PACE_TALLY(comparisons, 1);
        if (first[i].value == second[j].value) {
            in_both[first[i].place] = true;
            i++;
        } else if (first[i].value < second[j].value) {
            i++;
        } else {
            j++;
        }
    }
}

enum pace_status lookup_sort_merge(const struct lookup_arrays *arrays,
                                   int64_t common[], size_t *count)
{
    enum pace_status status = PACE_NO_MEMORY;
    size_t found = 0;
    struct lookup_item *first =
        lookup_sorted(arrays->first, arrays->first_count);
    struct lookup_item *second =
        first ? lookup_sorted(arrays->second, arrays->second_count) : NULL;
    bool *in_both =
        second ? calloc(arrays->first_count + 1, sizeof *in_both) : NULL;

    if (!in_both) {
        goto done;
    }
    mark_common(first, second, arrays, in_both);
    for (size_t i = 0; i < arrays->first_count; i++) {
        if (in_both[i]) {
            common[found++] = arrays->first[i];
        }
    }
    *count = found;
    status = PACE_OK;
done:
    free(in_both);
    free(second);
    free(first);
    return status;
}

/* The least and the greatest of count >= 1 numbers. */
static void find_range(const int64_t values[], size_t count, int64_t *least,
                       int64_t *greatest)
{
    *least = *greatest = values[0];
    for (size_t i = 1; i < count; i++) {
        *least = values[i] < *least ? values[i] : *least;
        *greatest = values[i] > *greatest ? values[i] : *greatest;
    }
}

enum pace_status lookup_bitmap(const struct lookup_arrays *arrays,
                               int64_t common[], size_t *count)
{
    int64_t least;
    int64_t greatest;
    size_t found = 0;

    if (arrays->second_count == 0) {
        *count = 0;
        return PACE_OK;
    }
    find_range(arrays->second, arrays->second_count, &least, &greatest);
    /* As unsigned numbers, differences of any two fit. */
    uint64_t range = (uint64_t)greatest - (uint64_t)least;

    if (range / LOOKUP_BITS_PER_NUMBER > arrays->second_count + 63) {
        return PACE_OVER_BUDGET;
    }
    uint64_t *bits = calloc((size_t)range / 64 + 1, sizeof *bits);

    if (!bits) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < arrays->second_count; i++) {
        uint64_t bit = (uint64_t)arrays->second[i] - (uint64_t)least;

        bits[bit / 64] |= UINT64_C(1) << bit % 64;
    }
    for (size_t i = 0; i < arrays->first_count; i++) {
        uint64_t bit = (uint64_t)arrays->first[i] - (uint64_t)least;

        if (bit <= range && (bits[bit / 64] >> bit % 64 & 1)) {
            common[found++] = arrays->first[i];
        }
    }
    free(bits);
    *count = found;
    return PACE_OK;
}
