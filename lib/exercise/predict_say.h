#ifndef PACE_EXERCISE_PREDICT_SAY_H
#define PACE_EXERCISE_PREDICT_SAY_H

#include <stdio.h>

#include "lib/exercise/predict_store.h"

/* A prediction beside what was counted:
 * "you said 1,000,000, counted 999,000: 0.1 % off" */
void pace_predict_say(FILE *out, const struct pace_question *question,
                      const struct pace_prediction *prediction);

/*
 * All predictions in a line; nothing where there are none with a result:
 * "7 predictions: 3 classes of 4 right; counts off by a factor of 1.3 in the
 * middle".  The factor is the median of said / counted, or its inverse where
 * that is above 1; ratios are counts here.  What the fit leaves open is neither
 * right nor wrong.
 *
 * errors  PACE_NO_MEMORY
 */
enum pace_status pace_predict_say_calibration(
    FILE *out, const struct pace_predictions *predictions);

#endif
