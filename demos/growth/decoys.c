#include "demos/growth/growth.h"

#include <assert.h>

#include "demos/growth/operations.h"
#include "lib/measure/tally.h"

/*
 * The stretch values[left .. right] adds up to sum.  Both ends only ever move
 * to the right: count steps each, however the two loops are nested.
 */
size_t growth_longest_stretch(const int64_t values[], size_t count,
                              int64_t limit)
{
    size_t longest = 0;
    size_t left = 0;
    int64_t sum = 0;

    for (size_t right = 0; right < count; right++) {
        PACE_TALLY(steps, 1);
        sum += values[right];
        while (sum > limit) {
            PACE_TALLY(steps, 1);
            sum -= values[left++];
        }
        if (right + 1 - left > longest) {
            longest = right + 1 - left;
        }
    }
    return longest;
}

/* n + n/2 + n/3 + ... + 1 additions: n times the harmonic number, about ln n */
int64_t growth_strides(const int64_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t stride = 1; stride <= count; stride++) {
        for (size_t i = stride - 1; i < count; i += stride) {
            PACE_TALLY(additions, 1);
            sum += values[i];
        }
    }
    return sum;
}

enum pace_status growth_append_all(const int64_t values[], size_t count,
                                   int64_t *last)
{
    struct growth_list list = {0};
    enum pace_status status = growth_list_extend(&list, values, count);

    assert(count >= 1);
    if (!status) {
        *last = list.items[list.length - 1];
    }
    growth_list_release(&list);
    return status;
}
