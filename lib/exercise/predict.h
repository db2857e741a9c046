#ifndef PACE_EXERCISE_PREDICT_H
#define PACE_EXERCISE_PREDICT_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/exercise/catalog.h"
#include "lib/exercise/predict_question.h"

/*
 * Predict first: ask, then count, then show both.  The talk is between standard
 * input and output.
 */

/*
 * Asks up to three of the questions that were not answered yet.
 *
 * again   whether those that were skipped are asked once more
 * asked   receives how many were asked
 * errors  those of pace_predictions_read and pace_predictions_write
 */
enum pace_status pace_predict_first(const char *root,
                                    const struct pace_questions *questions,
                                    bool again, size_t *asked);

/*
 * Counts what was predicted and has no result yet, shows both and then all
 * predictions in a line; that line alone where always is set and there is
 * nothing new, and else nothing.
 *
 * errors  as above
 */
enum pace_status pace_predict_then(const char *root,
                                   const struct pace_questions *questions,
                                   bool always);

/*
 * The same around a try of an exercise that has a file `predict`, at a
 * terminal; does nothing otherwise.  What goes wrong is said to standard error
 * and changes no verdict.
 */
void pace_predict_before_try(const char *root,
                             const struct pace_exercise *exercise);
void pace_predict_after_try(const char *root,
                            const struct pace_exercise *exercise);

#endif
