#ifndef PACE_MACHINE_H
#define PACE_MACHINE_H

#include <stdbool.h>
#include <stdio.h>

#include <jansson.h>

#include "lib/measure/status.h"

/* What a run was made on.  No host or user name.  Texts are "" and numbers 0
 * where the system does not tell. */
struct pace_machine {
    char cpu[128];
    unsigned cores;
    unsigned long l1d_bytes, l2_bytes, l3_bytes;
    unsigned long long memory_bytes;
    char os[128];       /* system and release */
    char compiler[128]; /* of the library */
    char flags[512];    /* it was compiled with */
    char governor[64];  /* CPU frequency governor */
    bool is_virtual;
    double load; /* 1-minute load average when the card was made */
    double clock_step_ns, clock_cost_ns; /* of the wall clock, measured */
};

void pace_machine_read(struct pace_machine *machine);

/* The card as JSON, with the schema version; NULL: out of memory. */
json_t *pace_machine_json(const struct pace_machine *machine);

/* One line for people: "Intel Xeon, 2 cores, L2 2 MiB, virtual; gcc 12 -O2" */
void pace_machine_line(const struct pace_machine *machine, FILE *stream);

#endif
