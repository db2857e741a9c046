#include "demos/caching/traces.h"

#include <math.h>
#include <stdlib.h>

/* The first key whose sum of weights is above a point. */
static uint32_t key_at(const double sums[], uint32_t key_count, double point)
{
    uint32_t low = 0;
    uint32_t high = key_count - 1;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (sums[middle] > point) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

enum pace_status caching_zipf(const int64_t draws[], size_t count,
                              uint32_t key_count, uint32_t keys[])
{
    double *sums = malloc(key_count * sizeof *sums);
    double sum = 0;

    if (!sums) {
        return PACE_NO_MEMORY;
    }
    for (uint32_t k = 0; k < key_count; k++) {
        /* By roots, which every machine rounds alike, so that counts repeat
         * bit for bit; a power is rounded as the C library likes. */
        double root = sqrt(k + 1.0);

        sum += 1.0 / (root * sqrt(root));
        sums[k] = sum;
    }
    for (size_t i = 0; i < count; i++) {
        double share = (double)draws[i] / (double)CACHING_DRAWS;

        keys[i] = key_at(sums, key_count, share * sum);
    }
    free(sums);
    return PACE_OK;
}

void caching_loop(size_t count, uint32_t key_count, uint32_t keys[])
{
    for (size_t i = 0; i < count; i++) {
        keys[i] = (uint32_t)(i % key_count);
    }
}

void caching_scan(const int64_t draws[], size_t count, uint32_t hot_count,
                  uint32_t keys[])
{
    uint32_t cold = hot_count;

    for (size_t i = 0; i < count; i++) {
        if (i % CACHING_SCAN_PERIOD < CACHING_SCAN_HOT) {
            keys[i] = (uint32_t)(draws[i] % hot_count);
        } else {
            keys[i] = cold++;
        }
    }
}

enum pace_status caching_phases(const int64_t draws[], size_t count,
                                uint32_t key_count, uint32_t phase_count,
                                uint32_t keys[])
{
    for (uint32_t phase = 0; phase < phase_count; phase++) {
        size_t first = count * phase / phase_count;
        size_t end = count * (phase + 1) / phase_count;
        enum pace_status status =
            caching_zipf(draws + first, end - first, key_count, keys + first);

        if (status) {
            return status;
        }
        for (size_t i = first; i < end; i++) {
            keys[i] += phase * key_count;
        }
    }
    return PACE_OK;
}
