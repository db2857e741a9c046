#ifndef MEASURING_CLOCK_FACTS_H
#define MEASURING_CLOCK_FACTS_H

#include "lib/measure/meter.h"
#include "lib/measure/stats.h"
#include "lib/measure/status.h"

/* So often each of the two is done once. */
#define MEASURING_TRIES 40

/* The sizes whose ratio is a doubling ratio. */
#define MEASURING_SINGLE 1000
#define MEASURING_DOUBLE 2000

/* What the meter's clock can see, and what it makes of one shot. */
struct measuring_clock_facts {
    double step_ns;     /* of the wall clock */
    double cost_ns;     /* of a reading */
    double cpu_cost_ns; /* of a reading of the CPU clock */
    double once_ns;     /* what timing one element once says: the median */
    double batch_ns;    /* what one element costs in a batch */
    /* How much longer the pairs of MEASURING_DOUBLE values take. */
    struct pace_summary one_shot; /* by one shot each, MEASURING_TRIES times */
    double batch_ratio;           /* by batches */
    double counted_ratio;         /* of the comparisons, which is exact */
};

/* errors  PACE_NO_MEMORY, PACE_UNAVAILABLE (a clock that stands still) */
enum pace_status measuring_clock_facts_find(
    const struct pace_meter *meter, uint64_t seed,
    struct measuring_clock_facts *facts);

#endif
