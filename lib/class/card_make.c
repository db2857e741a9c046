#include "lib/class/card.h"

#include <errno.h>
#include <float.h>
#include <glob.h>
#include <stdbool.h>
#include <string.h>

#include "lib/demo/number.h"

#define LINE_ROOM 1024
#define PATH_ROOM 4096
/* Cells of a result's row up to the last one that is read, the median. */
#define CELLS  8
#define MEDIAN 7

static const char header[] =
    "variant,n,meter,unit,samples,min,p25,median,p75,max,ci_low,ci_high,noisy,"
    "answer\n";

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

/* One row of a demo's results as a row of the card. */
static json_t *row_of(const char *demo, char *line, double *n)
{
    char *cells[CELLS];
    double value;

    if (!cut(line, cells) ||
        pace_number_real(cells[1], 0, DBL_MAX, n) != PACE_OK ||
        pace_number_real(cells[MEDIAN], 0, DBL_MAX, &value) != PACE_OK) {
        return NULL;
    }
    return json_pack("[s, s, f, s, s, f]", demo, cells[0], *n, cells[2],
                     cells[3], value);
}

static bool same_variant(const json_t *a, const json_t *b)
{
    return strcmp(json_string_value(json_array_get(a, 1)),
                  json_string_value(json_array_get(b, 1))) == 0;
}

/*
 * Drops what is not among a variant's largest sizes.  rows are those of one
 * demo, by variant and ascending in n, from first on.
 */
static void keep_largest(json_t *rows, size_t first)
{
    size_t sizes = 0;
    double n = -1;

    for (size_t i = json_array_size(rows); i-- > first;) {
        const json_t *row = json_array_get(rows, i);
        double own = json_number_value(json_array_get(row, 2));

        if (i + 1 == json_array_size(rows) ||
            !same_variant(row, json_array_get(rows, i + 1))) {
            sizes = 0;
            n = -1;
        }
        sizes += own != n;
        n = own;
        if (sizes > PACE_CARD_SIZES) {
            json_array_remove(rows, i);
        }
    }
}

/* Adds a demo's results; a file with another header is not one of a demo. */
static enum pace_status add_demo(json_t *rows, const char *path, char *reason,
                                 size_t reason_size)
{
    char line[LINE_ROOM];
    char demo[PACE_CARD_NAME_ROOM];
    const char *file = strrchr(path, '/') + 1;
    FILE *stream = fopen(path, "r");
    size_t first = json_array_size(rows);
    size_t number = 1;
    double n;

    snprintf(demo, sizeof demo, "%.*s", (int)strcspn(file, "."), file);
    if (!stream) {
        snprintf(reason, reason_size, "%s: %s", path, strerror(errno));
        return PACE_CANNOT_READ;
    }
    if (!fgets(line, sizeof line, stream) || strcmp(line, header) != 0) {
        fclose(stream);
        return PACE_OK;
    }
    while (fgets(line, sizeof line, stream)) {
        json_t *row = row_of(demo, line, &n);

        number++;
        if (!row || json_array_append_new(rows, row) != 0) {
            snprintf(reason, reason_size, "%s, line %zu, is no row of results",
                     path, number);
            fclose(stream);
            return PACE_BAD_INPUT;
        }
    }
    fclose(stream);
    keep_largest(rows, first);
    return PACE_OK;
}

static json_t *machine_of(const char *dir)
{
    char path[PATH_ROOM];

    snprintf(path, sizeof path, "%s/machine.json", dir);
    return json_load_file(path, 0, NULL);
}

enum pace_status pace_card_make(const char *dir, json_t **card, char *reason,
                                size_t reason_size)
{
    char pattern[PATH_ROOM];
    json_t *machine = machine_of(dir);
    json_t *rows = json_array();
    enum pace_status status = PACE_OK;
    glob_t found = {0};

    snprintf(pattern, sizeof pattern, "%s/*.csv", dir);
    if (!machine || glob(pattern, 0, NULL, &found) != 0) {
        snprintf(reason, reason_size, "no results in %s: run make demos first",
                 dir);
        status = PACE_UNAVAILABLE;
    }
    for (size_t i = 0; !status && i < found.gl_pathc; i++) {
        status = add_demo(rows, found.gl_pathv[i], reason, reason_size);
    }
    globfree(&found);
    if (!status && json_array_size(rows) == 0) {
        snprintf(reason, reason_size,
                 "no demo's results in %s: run make demos first", dir);
        status = PACE_UNAVAILABLE;
    }
    if (!status) {
        *card = json_pack("{s:i, s:s, s:O, s:O}", "schema", PACE_CARD_SCHEMA,
                          "card", "pace", "machine", machine, "rows", rows);
        status = *card ? PACE_OK : PACE_NO_MEMORY;
    }
    json_decref(machine);
    json_decref(rows);
    return status;
}
