/*
 * You give a negative factor where none is enough: if the other phases alone
 * take longer than the whole may, say 0.
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

    return (rest + phases_ms[k]) / (rest + phases_ms[k] / times);
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
    return left == 0 ? INFINITY : phases_ms[k] / left;
}
