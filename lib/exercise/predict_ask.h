#ifndef PACE_EXERCISE_PREDICT_ASK_H
#define PACE_EXERCISE_PREDICT_ASK_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/exercise/predict_question.h"
#include "lib/exercise/predict_store.h"

/* More questions at once are not thought about. */
#define PACE_PREDICT_AT_ONCE 3

/*
 * Picks what to ask: of each kind in turn, in the order of the list, what was
 * never asked; then what was skipped, if again.
 *
 * picked  receives how many it returns, PACE_PREDICT_AT_ONCE at most
 */
size_t pace_predict_pick(const struct pace_questions *questions,
                         const struct pace_predictions *predictions, bool again,
                         const struct pace_question *picked[]);

/*
 * Asks, reads a line for each answer, and asks again where it makes no sense;
 * an empty line skips a question, the end of in all that are left.  Each answer
 * is in my/predictions.json before the next question is asked.
 *
 * errors  those of pace_predictions_write
 */
enum pace_status pace_predict_ask(const struct pace_question *const picked[],
                                  size_t count,
                                  struct pace_predictions *predictions,
                                  FILE *in, FILE *out);

#endif
