/*
 * You divide the factor wanted by the share of the phase: what counts is how
 * many milliseconds the others leave for it.
 */
#include "amdahl.h"

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

    return wanted * (rest + phases_ms[k]) / phases_ms[k];
}
