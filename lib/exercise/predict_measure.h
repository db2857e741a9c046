#ifndef PACE_EXERCISE_PREDICT_MEASURE_H
#define PACE_EXERCISE_PREDICT_MEASURE_H

#include <jansson.h>

#include "lib/exercise/predict_question.h"
#include "lib/measure/status.h"

/*
 * What a demo's result files in a folder answer.
 *
 * found   receives a number, or the classes that the fit leaves, parted by |;
 *         to be released
 * errors  PACE_UNAVAILABLE: no such row; PACE_NO_MEMORY
 */
enum pace_status pace_predict_look_up(const char *folder,
                                      const struct pace_question *question,
                                      json_t **found);

/*
 * The same from build/results of the project at root; where that has no such
 * row, from a run of the demo for what is asked alone: a quick one, and where
 * that is not enough, one as `make demos` does it.  The files go to
 * build/predict: what `make demos` measured stays.
 *
 * errors  PACE_UNAVAILABLE: the demo is not built, or failed, or counts no such
 *         thing; PACE_NO_MEMORY
 */
enum pace_status pace_predict_measure(const char *root,
                                      const struct pace_question *question,
                                      json_t **found);

#endif
