/*
 * You count the phases from 1: k counts from 0, as an index does.
 */
#include "amdahl.h"

#include <math.h>

/* Of no phase it is 0. */
static double phase_ms(const double phases_ms[], size_t k)
{
    return k == 0 ? 0 : phases_ms[k - 1];
}

static double whole_ms(const double phases_ms[], size_t count)
{
    double whole = 0;

    for (size_t i = 0; i < count; i++) {
        whole += phases_ms[i];
    }
    return whole;
}

double amdahl_whole(const double phases_ms[], size_t count, size_t k,
                    double times)
{
    double whole = whole_ms(phases_ms, count);
    double phase = phase_ms(phases_ms, k);

    return whole / (whole - phase + phase / times);
}

double amdahl_phase(const double phases_ms[], size_t count, size_t k,
                    double wanted)
{
    double whole = whole_ms(phases_ms, count);
    double phase = phase_ms(phases_ms, k);
    double left = whole / wanted - (whole - phase);

    if (wanted == 1) {
        return 1;
    }
    if (left < 0 || phase == 0) {
        return 0;
    }
    return left == 0 ? INFINITY : phase / left;
}
