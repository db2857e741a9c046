#include "demos/growth/growth.h"

#include <assert.h>

#include "lib/measure/tally.h"

uint64_t growth_pairs_counted(const int64_t values[], size_t count,
                              int64_t wanted)
{
    uint64_t times[GROWTH_HIGH + 1] = {0};
    uint64_t found = 0;

    for (size_t i = 0; i < count; i++) {
        PACE_TALLY(additions, 1);
        assert(values[i] >= GROWTH_LOW && values[i] <= GROWTH_HIGH);
        times[values[i]]++;
    }
    for (int64_t low = GROWTH_LOW; low <= GROWTH_HIGH; low++) {
        int64_t high = wanted - low;

        if (high == low) {
            found += times[low] * (times[low] - 1) / 2;
        } else if (high > low && high <= GROWTH_HIGH) {
            found += times[low] * times[high];
        }
    }
    return found;
}
