#ifndef MEASURING_SINS_H
#define MEASURING_SINS_H

#include "demos/measuring/clock_facts.h"
#include "demos/measuring/repeats.h"
#include "lib/measure/meter.h"
#include "lib/measure/status.h"

enum {
    MEASURING_ONE_SHOT,
    MEASURING_COLD_START,
    MEASURING_DEAD_CODE,
    MEASURING_UNOPTIMISED,
    MEASURING_PRINTING,
    MEASURING_SORTED_INPUT,
    MEASURING_SINS
};

/* A number got dishonestly, beside the honest one. */
struct measuring_sin {
    const char *name;
    const char *unit; /* "ns", or "ratio" for a doubling ratio */
    double said;      /* by the sin */
    double honest;
    double off_by;   /* the larger by the smaller, in the expected direction */
    double control;  /* the same with its cause taken away: should be 1; 0: the
                        sin has no control */
    const char *why; /* if it is not visible: the likely reason */
};

/* What the first two sins are made of. */
struct measuring_evidence {
    const struct measuring_clock_facts *facts;
    const struct measuring_repeats *warm;
    const struct measuring_repeats *cold;
};

/* errors  PACE_NO_MEMORY, PACE_CANNOT_CREATE (nothing to print into),
 *         PACE_UNAVAILABLE (a CPU clock too coarse) */
enum pace_status measuring_sins_find(const struct pace_meter *meter,
                                     uint64_t seed,
                                     const struct measuring_evidence *evidence,
                                     struct measuring_sin sins[MEASURING_SINS]);

#endif
