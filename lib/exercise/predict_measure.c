#include "lib/exercise/predict_measure.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/demo/number.h"
#include "lib/exercise/command.h"
#include "lib/exercise/path.h"

/* Longer than any row: names and numbers. */
#define LINE_ROOM 1024
/* Cells of a row up to the last one that is read. */
#define CELLS 8

/* Where the cells that are read stand; the header must begin so. */
struct layout {
    const char *suffix;
    const char *header;
    size_t meter;
    size_t value;
};

static const struct layout numbers = {
    "csv", "variant,n,meter,unit,samples,min,p25,median,", 2, 7};
static const struct layout laws = {
    "fit.csv", "variant,meter,claim,best,set,posterior,exponent,exponent_low,",
    1, 4};

/* Cuts a line at its commas; the cells that are read hold none themselves. */
static bool cut(char *line, char *cells[CELLS])
{
    for (size_t i = 0; i < CELLS; i++) {
        cells[i] = line;
        line = strchr(line, ',');
        if (!line) {
            return false;
        }
        *line++ = '\0';
    }
    return true;
}

static bool is_row(char *const cells[CELLS], const struct layout *layout,
                   const struct pace_question *question, const char *variant)
{
    double n;

    return strcmp(cells[0], variant) == 0 &&
           strcmp(cells[layout->meter], question->meter) == 0 &&
           (layout == &laws ||
            (pace_number_real(cells[1], 0, DBL_MAX, &n) == PACE_OK &&
             n == (double)question->n));
}

/* The cell that answers for a variant into value, "" where there is none. */
static void find(const char *folder, const struct pace_question *question,
                 const char *variant, char value[LINE_ROOM])
{
    const struct layout *layout =
        question->kind == PACE_ASK_CLASS ? &laws : &numbers;
    char path[PACE_PATH_ROOM];
    char line[LINE_ROOM];
    char *cells[CELLS];
    bool found = false;
    FILE *stream =
        pace_path(path, "%s/%s.%s", folder, question->demo, layout->suffix)
            ? fopen(path, "r")
            : NULL;

    *value = '\0';
    if (!stream) {
        return;
    }
    found = !fgets(line, sizeof line, stream) ||
            strncmp(line, layout->header, strlen(layout->header)) != 0;
    while (!found && fgets(line, sizeof line, stream)) {
        found = cut(line, cells) && is_row(cells, layout, question, variant);
        if (found) {
            snprintf(value, LINE_ROOM, "%s", cells[layout->value]);
        }
    }
    fclose(stream);
}

enum pace_status pace_predict_look_up(const char *folder,
                                      const struct pace_question *question,
                                      json_t **found)
{
    char text[LINE_ROOM];
    double value;
    double other = 1;
    json_t *made = NULL;

    find(folder, question, question->variant, text);
    if (question->kind == PACE_ASK_CLASS) {
        if (!*text) {
            return PACE_UNAVAILABLE;
        }
        made = json_string(text);
    } else {
        if (pace_number_real(text, 0, DBL_MAX, &value) != PACE_OK) {
            return PACE_UNAVAILABLE;
        }
        if (question->kind == PACE_ASK_RATIO) {
            find(folder, question, question->other, text);
            if (pace_number_real(text, DBL_MIN, DBL_MAX, &other) != PACE_OK) {
                return PACE_UNAVAILABLE;
            }
        }
        value /= other;
        made = value < 1e15 && value == floor(value)
                   ? json_integer((json_int_t)value)
                   : json_real(value);
    }
    if (!made) {
        return PACE_NO_MEMORY;
    }
    *found = made;
    return PACE_OK;
}

/* Runs the demo for what is asked alone, into folder. */
static enum pace_status run_demo(const char *root, const char *folder,
                                 const struct pace_question *question,
                                 bool quick)
{
    static const char *const nothing[] = {NULL};
    char program[PACE_PATH_ROOM];
    char log[PACE_PATH_ROOM];
    char variants[2 * PACE_QUESTION_NAME_ROOM];
    char n[32];
    /* Read up to the first NULL. */
    const char *arguments[] = {program,
                               "--quiet",
                               "--out",
                               folder,
                               "--variants",
                               variants,
                               quick ? "--quick" : NULL,
                               question->kind == PACE_ASK_CLASS ? NULL
                                                                : "--sizes",
                               n,
                               NULL};
    int exited;

    if (!pace_path(program, "%s/build/bin/%s", root, question->demo) ||
        !pace_path(log, "%s/%s.log", folder, question->demo) ||
        access(program, X_OK) != 0) {
        return PACE_UNAVAILABLE;
    }
    snprintf(variants, sizeof variants, "%s%s%s", question->variant,
             *question->other ? "," : "", question->other);
    snprintf(n, sizeof n, "%llu", (unsigned long long)question->n);
    return pace_command(arguments, nothing, log, &exited);
}

/* What an earlier run left must not be taken for this one's. */
static void forget(const char *folder, const char *demo)
{
    static const char *const suffixes[] = {"csv", "fit.csv"};
    char path[PACE_PATH_ROOM];

    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        if (pace_path(path, "%s/%s.%s", folder, demo, suffixes[i])) {
            unlink(path);
        }
    }
}

/* Whether more sizes could tell more: two classes or more are left. */
static bool is_open(const json_t *found)
{
    return json_is_string(found) && strchr(json_string_value(found), '|');
}

enum pace_status pace_predict_measure(const char *root,
                                      const struct pace_question *question,
                                      json_t **found)
{
    char folder[PACE_PATH_ROOM];
    json_t *read = NULL;
    enum pace_status status;

    if (!pace_path(folder, "%s/build/results", root)) {
        return PACE_UNAVAILABLE;
    }
    status = pace_predict_look_up(folder, question, &read);
    pace_path(folder, "%s/build/predict", root);
    for (int quick = 1; quick >= 0 && status == PACE_UNAVAILABLE; quick--) {
        mkdir(folder, 0777);
        forget(folder, question->demo);
        status = run_demo(root, folder, question, quick);
        status =
            status ? status : pace_predict_look_up(folder, question, &read);
        /* A size that is too large for a quick run may be one of the usual. */
        if (!status && quick && is_open(read)) {
            json_decref(read);
            status = PACE_UNAVAILABLE;
        }
    }
    if (!status) {
        *found = read;
    }
    return status;
}
