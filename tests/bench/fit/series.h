#ifndef BENCH_SERIES_H
#define BENCH_SERIES_H

#include <stdint.h>

#include "lib/measure/fit.h"
#include "tests/bench/subjects/growth.h"

/*
 * Measures a function at all of its sizes, in shuffled order and five times,
 * as a demo's driver does, and fits its law.
 *
 * seed     of the order
 * seconds  receives the CPU time of measuring, the making of inputs apart
 */
enum pace_status series_fit(const struct growth_subject *subject, uint64_t seed,
                            struct pace_fit *fit, double *seconds);

#endif
