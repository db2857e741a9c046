#ifndef PACE_SESSION_H
#define PACE_SESSION_H

#include <stdbool.h>

#include "lib/demo/args.h"
#include "lib/demo/outcome.h"
#include "lib/demo/plan.h"
#include "lib/demo/report.h"
#include "lib/demo/twin.h"
#include "lib/measure/machine.h"

/* Everything that one run holds. */
struct pace_session {
    const struct pace_demo *demo;
    char **argv;
    struct pace_options options;
    struct pace_records records[PACE_MAX_INPUTS];
    struct pace_plan plan;
    struct pace_counts counts;
    struct pace_outcome outcome;
    struct pace_machine machine;
    struct pace_paper paper; /* stdout, while it is printed on */
    struct pace_meter meter;
};

/*
 * Says what a session has measured: rows become an outcome, which is printed
 * on stdout, written to files and drawn, as the options ask.
 *
 * errors  PACE_NO_MEMORY, PACE_CANNOT_CREATE, PACE_CANNOT_WRITE,
 *         PACE_UNAVAILABLE (no gnuplot), PACE_INTERRUPTED (said to be
 *         partial), PACE_DISAGREE (counted work contradicts a claim); the
 *         sentence was written on stderr
 */
enum pace_status pace_publish(struct pace_session *session, bool interrupted);

#endif
