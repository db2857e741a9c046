#ifndef BENCH_GOOGLE_H
#define BENCH_GOOGLE_H

#include <jansson.h>

#include "lib/measure/fit.h"

/*
 * Runs the program, which is tests/bench/fit.cc, and returns its report, to
 * be given back by json_decref.  NULL: there is no such program, or it says
 * nothing that is understood.
 */
json_t *google_run(const char *program);

/* The class that the report names for a function; PACE_NO_CLAIM: none. */
enum pace_class google_class(const json_t *report, const char *name);

#endif
