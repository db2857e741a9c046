#ifndef PACE_OUTPUT_H
#define PACE_OUTPUT_H

#include <stdio.h>

#include "lib/demo/outcome.h"
#include "lib/demo/plan.h"
#include "lib/measure/machine.h"

/* NAME.csv: one line per variant, size and meter. */
void pace_output_rows(const struct pace_outcome *outcome, FILE *stream);

/* NAME.fit.csv: one line per variant and fitted meter. */
void pace_output_laws(const struct pace_outcome *outcome, FILE *stream);

/* NAME.raw.csv: one line per timed batch. */
void pace_output_samples(const struct pace_plan *plan, FILE *stream);

/*
 * Everything as one JSON object: schema, demo, machine, rows, laws.
 * errors  PACE_NO_MEMORY, PACE_CANNOT_WRITE
 */
enum pace_status pace_output_json(const struct pace_outcome *outcome,
                                  const struct pace_machine *machine,
                                  FILE *stream);

/*
 * Writes the result files of a run into the options' directory, each whole
 * or not at all.
 *
 * err     receives a sentence that names the file and the reason
 * errors  PACE_CANNOT_CREATE, PACE_CANNOT_WRITE, PACE_NO_MEMORY
 */
enum pace_status pace_output_files(const struct pace_outcome *outcome,
                                   const struct pace_plan *plan,
                                   const struct pace_machine *machine,
                                   const char *dir, FILE *err);

#endif
