#include "lib/profile/line_gcov.h"

#include <stdlib.h>
#include <string.h>

/* What has been read so far.  Names are offsets until all is read: they move
 * when their store grows. */
struct reading {
    struct pace_line_row *rows;
    size_t row_count;
    size_t row_capacity;
    char *names;
    size_t name_bytes;
    size_t name_capacity;
    size_t file;     /* offset of the current name */
    size_t function; /* likewise */
    uint64_t calls;
    bool function_is_new; /* its first line has not been met */
    bool has_function;
};

/* A larger block if more than *capacity is needed; false: no memory. */
static bool grow(void **block, size_t *capacity, size_t needed, size_t size)
{
    size_t larger = *capacity ? *capacity * 2 : 64;
    void *grown;

    if (*block && needed <= *capacity) {
        return true;
    }
    while (larger < needed) {
        larger *= 2;
    }
    grown = realloc(*block, larger * size);
    if (grown) {
        *block = grown;
        *capacity = larger;
    }
    return grown != NULL;
}

static bool keep_name(struct reading *reading, const char *name, size_t length,
                      size_t *offset)
{
    void *names = reading->names;

    if (!grow(&names, &reading->name_capacity, reading->name_bytes + length + 1,
              1)) {
        return false;
    }
    reading->names = names;
    *offset = reading->name_bytes;
    memcpy(reading->names + *offset, name, length);
    reading->names[*offset + length] = '\0';
    reading->name_bytes += length + 1;
    return true;
}

static bool keep_row(struct reading *reading, unsigned line, uint64_t hits,
                     bool is_entry)
{
    void *rows = reading->rows;

    if (!grow(&rows, &reading->row_capacity, reading->row_count + 1,
              sizeof *reading->rows)) {
        return false;
    }
    reading->rows = rows;
    /* The names' offsets travel in the fields of the byte counts. */
    reading->rows[reading->row_count++] =
        (struct pace_line_row){.line = line,
                               .hits = hits,
                               .is_entry = is_entry,
                               .live_bytes = reading->file,
                               .peak_bytes = reading->function};
    return true;
}

/* "     10*:    3:text"; hits of a line never run are ##### or =====. */
static bool take_line(struct reading *reading, const char *text)
{
    const char *count = text + strspn(text, " ");
    const char *colon = strchr(count, ':');
    uint64_t hits = 0;
    unsigned long line;

    if (!colon || count[0] == '-' || !reading->has_function) {
        return true;
    }
    if (count[0] >= '0' && count[0] <= '9') {
        hits = strtoull(count, NULL, 10);
    }
    line = strtoul(colon + 1, NULL, 10);
    if (reading->function_is_new) {
        reading->function_is_new = false;
        if (!keep_row(reading, (unsigned)line, reading->calls, true)) {
            return false;
        }
    }
    return keep_row(reading, (unsigned)line, hits, false);
}

/* "function NAME called N returned ..." */
static bool take_function(struct reading *reading, const char *text)
{
    const char *name = text + strlen("function ");
    size_t length = strcspn(name, " ");
    const char *called = strstr(name, " called ");

    reading->calls =
        called ? strtoull(called + strlen(" called "), NULL, 10) : 0;
    reading->function_is_new = true;
    reading->has_function = true;
    return keep_name(reading, name, length, &reading->function);
}

static bool take(struct reading *reading, const char *text)
{
    static const char source[] = "-:    0:Source:";
    const char *found = strstr(text, source);

    if (found) {
        reading->has_function = false;
        found += strlen(source);
        return keep_name(reading, found, strcspn(found, "\n"), &reading->file);
    }
    if (strncmp(text, "function ", strlen("function ")) == 0) {
        return take_function(reading, text);
    }
    return text[0] != ' ' || take_line(reading, text);
}

static enum pace_status read_all(FILE *stream, struct reading *reading)
{
    char *text = NULL;
    size_t capacity = 0;
    bool fits = true;

    while (fits && getline(&text, &capacity, stream) >= 0) {
        fits = take(reading, text);
    }
    free(text);
    return fits ? PACE_OK : PACE_NO_MEMORY;
}

/* Appends rows and names to data, whose own names move. */
static enum pace_status append(struct reading *reading,
                               struct pace_line_data *data)
{
    size_t old_names = 0;
    size_t count = data->row_count + reading->row_count;
    struct pace_line_row *rows =
        realloc(data->rows, (count + 1) * sizeof *rows);
    char *names;

    if (!rows) {
        return PACE_NO_MEMORY;
    }
    data->rows = rows;
    for (size_t i = 0; i < data->row_count; i++) {
        size_t end = (size_t)(rows[i].function - data->names) +
                     strlen(rows[i].function) + 1;

        old_names = end > old_names ? end : old_names;
    }
    names = malloc(old_names + reading->name_bytes + 1);
    if (!names) {
        return PACE_NO_MEMORY;
    }
    if (old_names) {
        memcpy(names, data->names, old_names);
    }
    for (size_t i = 0; i < data->row_count; i++) {
        rows[i].file = names + (rows[i].file - data->names);
        rows[i].function = names + (rows[i].function - data->names);
    }
    memcpy(names + old_names, reading->names, reading->name_bytes);
    for (size_t i = 0; i < reading->row_count; i++) {
        struct pace_line_row *row = &rows[data->row_count + i];

        *row = reading->rows[i];
        row->file = names + old_names + row->live_bytes;
        row->function = names + old_names + row->peak_bytes;
        row->live_bytes = row->peak_bytes = 0;
    }
    free(data->names);
    data->names = names;
    data->row_count = count;
    return PACE_OK;
}

enum pace_status pace_line_gcov(FILE *stream, struct pace_line_data *data)
{
    struct reading reading = {.rows = NULL};
    enum pace_status status = read_all(stream, &reading);

    if (!status && reading.row_count > 0) {
        status = append(&reading, data);
    }
    if (!status) {
        data->facts.counts_only = true;
    }
    free(reading.rows);
    free(reading.names);
    return status;
}
