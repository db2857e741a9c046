#ifndef PACE_EXERCISE_PREDICT_STORE_H
#define PACE_EXERCISE_PREDICT_STORE_H

#include <stdbool.h>

#include "lib/exercise/notebook.h"
#include "lib/exercise/predict_question.h"
#include "lib/measure/status.h"

/*
 * What a learner predicted and what was then counted, in my/predictions.json:
 *
 *     {"schema": 1, "predictions": {
 *         "pair_sum all_pairs products at 1000":
 *             {"said": 1000000, "found": 999000},
 *         "pair_sum half work grows": {"said": "n", "found": "n^2"}}}
 *
 * said is a number or a class, null where the question was skipped; found comes
 * with the count: a number, or the classes that the fit leaves, parted by |.
 */
struct pace_predictions {
    struct pace_notebook notebook;
};

/* As the notebook's. */
enum pace_status pace_predictions_read(const char *root,
                                       struct pace_predictions *predictions);
enum pace_status pace_predictions_write(
    const struct pace_predictions *predictions);
void pace_predictions_release(struct pace_predictions *predictions);

/* One prediction, borrowed from the file; each NULL where it is not there. */
struct pace_prediction {
    const json_t *said;
    const json_t *found;
};

/* What does not make sense counts as never asked. */
struct pace_prediction pace_prediction_of(
    const struct pace_predictions *predictions,
    const struct pace_question *question);

/* The same of an entry of the file. */
struct pace_prediction pace_prediction_read(const json_t *entry);

/* All entries, an object that is borrowed. */
json_t *pace_predictions_all(const struct pace_predictions *predictions);

/* Keeps an answer or a result, of which the reference becomes the file's.
 * errors  PACE_NO_MEMORY, which a value of NULL is, too */
enum pace_status pace_prediction_set_said(struct pace_predictions *predictions,
                                          const struct pace_question *question,
                                          json_t *said);
enum pace_status pace_prediction_set_found(struct pace_predictions *predictions,
                                           const struct pace_question *question,
                                           json_t *found);

#endif
