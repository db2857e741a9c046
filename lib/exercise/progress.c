#include "lib/exercise/progress.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/path.h"
#include "lib/measure/results.h"

#define SCHEMA 1

static json_t *fresh(void)
{
    return json_pack("{s:i, s:{}}", "schema", SCHEMA, "exercises");
}

static enum pace_status read_file(const char *path, json_t **json)
{
    FILE *stream = fopen(path, "r");
    int schema = 0;
    json_t *exercises;

    if (!stream && errno == ENOENT) {
        *json = fresh();
        return *json ? PACE_OK : PACE_NO_MEMORY;
    }
    if (!stream) {
        return PACE_CANNOT_READ;
    }
    *json = json_loadf(stream, 0, NULL);
    fclose(stream);
    if (json_unpack(*json, "{s:i, s:o}", "schema", &schema, "exercises",
                    &exercises) != 0 ||
        schema != SCHEMA || !json_is_object(exercises)) {
        json_decref(*json);
        *json = NULL;
        return PACE_BAD_INPUT;
    }
    return PACE_OK;
}

enum pace_status pace_progress_read(const char *root,
                                    struct pace_progress *progress)
{
    char path[PACE_PATH_ROOM];
    struct pace_progress read = {0};
    enum pace_status status;

    if (!pace_path(path, "%s/my/progress.json", root)) {
        errno = ENAMETOOLONG;
        return PACE_CANNOT_READ;
    }
    status = read_file(path, &read.json);
    if (status) {
        return status;
    }
    read.path = strdup(path);
    if (!read.path) {
        pace_progress_release(&read);
        return PACE_NO_MEMORY;
    }
    *progress = read;
    return PACE_OK;
}

enum pace_status pace_progress_write(const struct pace_progress *progress)
{
    char folder[PACE_PATH_ROOM];
    struct pace_results_file file;
    enum pace_status status;

    pace_path(folder, "%s", progress->path);
    *strrchr(folder, '/') = '\0';
    status = pace_results_create(&file, folder, "progress", "json");
    if (status) {
        return status;
    }
    if (json_dumpf(progress->json, file.stream,
                   JSON_INDENT(2) | JSON_SORT_KEYS) != 0) {
        pace_results_discard(&file);
        return PACE_CANNOT_WRITE;
    }
    return pace_results_commit(&file);
}

void pace_progress_release(struct pace_progress *progress)
{
    json_decref(progress->json);
    free(progress->path);
    *progress = (struct pace_progress){0};
}

static json_t *exercises_of(const struct pace_progress *progress)
{
    return json_object_get(progress->json, "exercises");
}

struct pace_progress_entry pace_progress_of(
    const struct pace_progress *progress, const char *exercise)
{
    struct pace_progress_entry entry = {.verdict = ""};
    json_t *found = json_object_get(exercises_of(progress), exercise);
    json_int_t tries = 0;
    json_int_t hints = 0;
    int passed = 0;
    int shown = 0;

    /* What an entry does not say stays as it is. */
    json_unpack(found, "{s?I, s?I, s?b, s?b, s?s}", "tries", &tries, "hints",
                &hints, "passed", &passed, "solution_shown", &shown, "verdict",
                &entry.verdict);
    entry.tries = tries > 0 ? (size_t)tries : 0;
    entry.hints = hints > 0 ? (size_t)hints : 0;
    entry.passed = passed;
    entry.solution_shown = shown;
    return entry;
}

enum pace_status pace_progress_set(struct pace_progress *progress,
                                   const char *exercise,
                                   const struct pace_progress_entry *entry)
{
    json_t *json = json_pack(
        "{s:I, s:I, s:b, s:b, s:s}", "tries", (json_int_t)entry->tries, "hints",
        (json_int_t)entry->hints, "passed", entry->passed, "solution_shown",
        entry->solution_shown, "verdict", entry->verdict);

    return json && json_object_set_new(exercises_of(progress), exercise,
                                       json) == 0
               ? PACE_OK
               : PACE_NO_MEMORY;
}
