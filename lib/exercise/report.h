#ifndef PACE_EXERCISE_REPORT_H
#define PACE_EXERCISE_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/exercise/run.h"

/*
 * Reads the report of a child: a line
 *
 *     pace 1 NONCE KIND work=U peak=U allocations=U moved=U live=U blocks=U
 *     refused=U sandbox=B length=U
 *
 * and length bytes, and nothing else.
 *
 * bytes   length of them, ended by a 0 that does not count
 * nonce   what it must bear
 * run     receives fate and counts
 * result  where its text begins in bytes; NULL: it is no such report, and run
 *         is untouched
 */
const char *pace_report_read(const char *bytes, size_t length, uint64_t nonce,
                             struct pace_run *run);

#endif
