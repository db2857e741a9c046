#include "lib/exercise/predict_store.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/path.h"
#include "lib/measure/results.h"

#define SCHEMA 1

static enum pace_status read_file(const char *path, json_t **json)
{
    FILE *stream = fopen(path, "r");
    int schema = 0;
    json_t *all;

    if (!stream && errno == ENOENT) {
        *json = json_pack("{s:i, s:{}}", "schema", SCHEMA, "predictions");
        return *json ? PACE_OK : PACE_NO_MEMORY;
    }
    if (!stream) {
        return PACE_CANNOT_READ;
    }
    *json = json_loadf(stream, 0, NULL);
    fclose(stream);
    if (json_unpack(*json, "{s:i, s:o}", "schema", &schema, "predictions",
                    &all) != 0 ||
        schema != SCHEMA || !json_is_object(all)) {
        json_decref(*json);
        *json = NULL;
        return PACE_BAD_INPUT;
    }
    return PACE_OK;
}

enum pace_status pace_predictions_read(const char *root,
                                       struct pace_predictions *predictions)
{
    char path[PACE_PATH_ROOM];
    struct pace_predictions read = {0};
    enum pace_status status;

    if (!pace_path(path, "%s/my/predictions.json", root)) {
        errno = ENAMETOOLONG;
        return PACE_CANNOT_READ;
    }
    status = read_file(path, &read.json);
    if (status) {
        return status;
    }
    read.path = strdup(path);
    if (!read.path) {
        pace_predictions_release(&read);
        return PACE_NO_MEMORY;
    }
    *predictions = read;
    return PACE_OK;
}

enum pace_status pace_predictions_write(
    const struct pace_predictions *predictions)
{
    char folder[PACE_PATH_ROOM];
    struct pace_results_file file;
    enum pace_status status;

    pace_path(folder, "%s", predictions->path);
    *strrchr(folder, '/') = '\0';
    status = pace_results_create(&file, folder, "predictions", "json");
    if (status) {
        return status;
    }
    if (json_dumpf(predictions->json, file.stream, JSON_INDENT(2)) != 0) {
        pace_results_discard(&file);
        return PACE_CANNOT_WRITE;
    }
    return pace_results_commit(&file);
}

void pace_predictions_release(struct pace_predictions *predictions)
{
    json_decref(predictions->json);
    free(predictions->path);
    *predictions = (struct pace_predictions){0};
}

json_t *pace_predictions_all(const struct pace_predictions *predictions)
{
    return json_object_get(predictions->json, "predictions");
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
