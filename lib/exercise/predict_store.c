#include "lib/exercise/predict_store.h"

static const struct pace_notebook_kind kind = {"predictions", "predictions"};

enum pace_status pace_predictions_read(const char *root,
                                       struct pace_predictions *predictions)
{
    return pace_notebook_read(root, &kind, &predictions->notebook);
}

enum pace_status pace_predictions_write(
    const struct pace_predictions *predictions)
{
    return pace_notebook_write(&predictions->notebook, &kind);
}

void pace_predictions_release(struct pace_predictions *predictions)
{
    pace_notebook_release(&predictions->notebook);
}

json_t *pace_predictions_all(const struct pace_predictions *predictions)
{
    return predictions->notebook.entries;
}

static bool is_count(const json_t *value)
{
    return json_is_number(value) && json_number_value(value) >= 0;
}

struct pace_prediction pace_prediction_read(const json_t *entry)
{
    struct pace_prediction read = {.said = json_object_get(entry, "said"),
                                   .found = json_object_get(entry, "found")};
    bool number = is_count(read.said);

    if (!number && !json_is_string(read.said) && !json_is_null(read.said)) {
        return (struct pace_prediction){0};
    }
    if (number ? !is_count(read.found)
               : !json_is_string(read.said) || !json_is_string(read.found)) {
        read.found = NULL;
    }
    return read;
}

struct pace_prediction pace_prediction_of(
    const struct pace_predictions *predictions,
    const struct pace_question *question)
{
    char key[PACE_QUESTION_TEXT_ROOM];
    struct pace_prediction read = pace_prediction_read(json_object_get(
        pace_predictions_all(predictions), pace_question_text(key, question)));

    if (!json_is_null(read.said) &&
        json_is_string(read.said) != (question->kind == PACE_ASK_CLASS)) {
        return (struct pace_prediction){0};
    }
    return read;
}

enum pace_status pace_prediction_set_said(struct pace_predictions *predictions,
                                          const struct pace_question *question,
                                          json_t *said)
{
    char key[PACE_QUESTION_TEXT_ROOM];
    json_t *entry = json_pack("{s:o}", "said", said);

    return entry && json_object_set_new(pace_predictions_all(predictions),
                                        pace_question_text(key, question),
                                        entry) == 0
               ? PACE_OK
               : PACE_NO_MEMORY;
}

enum pace_status pace_prediction_set_found(struct pace_predictions *predictions,
                                           const struct pace_question *question,
                                           json_t *found)
{
    char key[PACE_QUESTION_TEXT_ROOM];
    json_t *entry = json_object_get(pace_predictions_all(predictions),
                                    pace_question_text(key, question));

    return json_object_set_new(entry, "found", found) == 0 ? PACE_OK
                                                           : PACE_NO_MEMORY;
}
