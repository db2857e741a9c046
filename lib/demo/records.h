#ifndef PACE_RECORDS_H
#define PACE_RECORDS_H

#include <stdio.h>

#include "lib/demo/demo.h"

/*
 * Reads the reader's own data as the demo wants it.
 *
 * path    of the file; "-" is standard input
 * err     receives one sentence that names file, line, value and what would
 *         be accepted: "pair_sum: data.txt, line 3: 'x7' is not ..."
 * errors  PACE_CANNOT_READ, PACE_BAD_INPUT, PACE_NO_MEMORY
 */
enum pace_status pace_records_read(const struct pace_demo *demo,
                                   const char *path,
                                   struct pace_records *records, FILE *err);

/* What a file of that kind holds: "whole numbers, one per line". */
const char *pace_records_hold(enum pace_input_kind kind);

void pace_records_release(struct pace_records *records);

#endif
