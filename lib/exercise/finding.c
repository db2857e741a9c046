#include "lib/exercise/finding.h"

#include <ctype.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A case of a hundred numbers fits; longer ones say nothing on a screen. */
#define KEPT_START 300
#define KEPT_END   60
/* Room for every byte as \xHH, and for what stands for those left out. */
#define KEPT_ROOM (4 * (KEPT_START + KEPT_END) + 64)

static const char *const names[PACE_FOUND_FATE] = {
    [PACE_FOUND_RIGHT] = "right",   [PACE_FOUND_WRONG] = "wrong",
    [PACE_FOUND_GROWTH] = "growth", [PACE_FOUND_TOO_LITTLE] = "too little work",
    [PACE_FOUND_PEAK] = "peak",     [PACE_FOUND_ALLOCATIONS] = "allocations",
    [PACE_FOUND_MOVES] = "moves",   [PACE_FOUND_LEAK] = "leak",
};

const char *pace_finding_name(enum pace_finding finding)
{
    if (finding < PACE_FOUND_FATE) {
        return names[finding];
    }
    return pace_fate_name((enum pace_fate)(finding - PACE_FOUND_FATE));
}

static bool finding_of(const char *name, enum pace_finding *finding)
{
    for (int i = 0; name && i < PACE_FINDING_COUNT; i++) {
        if (strcmp(pace_finding_name((enum pace_finding)i), name) == 0) {
            *finding = (enum pace_finding)i;
            return true;
        }
    }
    return false;
}

static size_t add_plain(char *room, size_t at, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];

        if (byte < 0x80 && (isprint(byte) || byte == '\n')) {
            room[at++] = (char)byte;
        } else {
            at += (size_t)snprintf(room + at, 5, "\\x%02X", byte);
        }
    }
    return at;
}

/* text as the record keeps it */
static json_t *kept(const char *text)
{
    char room[KEPT_ROOM];
    size_t length = text ? strlen(text) : 0;
    size_t at;

    if (length <= KEPT_START + KEPT_END) {
        at = add_plain(room, 0, text ? text : "", length);
        return json_stringn(room, at);
    }
    at = add_plain(room, 0, text, KEPT_START);
    at += (size_t)snprintf(room + at, 64, " ... (%zu characters) ... ", length);
    at = add_plain(room, at, text + length - KEPT_END, KEPT_END);
    return json_stringn(room, at);
}

static json_t *as_json(const struct pace_found *record)
{
    return json_pack(
        "{s:s, s:I, s:s, s:o, s:o, s:o, s:o}", "test", record->test, "at",
        (json_int_t)record->at, "finding", pace_finding_name(record->finding),
        "input", kept(record->input), "expected", kept(record->expected), "got",
        kept(record->got), "printed", kept(record->printed));
}

enum pace_status pace_finding_add(const char *path,
                                  const struct pace_found *record)
{
    json_t *json = as_json(record);
    char *line = json ? json_dumps(json, JSON_COMPACT) : NULL;
    enum pace_status status = PACE_NO_MEMORY;
    int fd;

    if (line) {
        size_t length = strlen(line);

        /* One write, so that lines of two processes never mix. */
        line[length] = '\n';
        fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        status = fd >= 0 && write(fd, line, length + 1) == (ssize_t)length + 1
                     ? PACE_OK
                     : PACE_CANNOT_WRITE;
        if (fd >= 0) {
            close(fd);
        }
    }
    free(line);
    json_decref(json);
    return status;
}

static bool understand(json_t *line, struct pace_found *record)
{
    json_int_t at;
    const char *finding;

    if (json_unpack(line, "{s:s, s:I, s:s, s:s, s:s, s:s, s:s}", "test",
                    &record->test, "at", &at, "finding", &finding, "input",
                    &record->input, "expected", &record->expected, "got",
                    &record->got, "printed", &record->printed) != 0 ||
        !finding_of(finding, &record->finding)) {
        return false;
    }
    record->at = (size_t)at;
    return true;
}

static int by_place(const void *a, const void *b)
{
    const struct pace_found *x = a;
    const struct pace_found *y = b;
    int order = strcmp(x->test, y->test);

    return order ? order : (x->at > y->at) - (x->at < y->at);
}

static bool has_ended(FILE *stream)
{
    int byte = fgetc(stream);

    while (byte == '\n') {
        byte = fgetc(stream);
    }
    return byte == EOF || ungetc(byte, stream) == EOF;
}

/* Adds all lines of the stream to the array. */
static enum pace_status read_lines(FILE *stream, json_t *lines)
{
    while (!has_ended(stream)) {
        json_t *line = json_loadf(stream, JSON_DISABLE_EOF_CHECK, NULL);

        if (!line) {
            return PACE_BAD_INPUT;
        }
        if (json_array_append_new(lines, line) != 0) {
            return PACE_NO_MEMORY;
        }
    }
    return PACE_OK;
}

static enum pace_status understand_all(struct pace_findings *records)
{
    records->count = json_array_size(records->texts);
    records->items = malloc((records->count + 1) * sizeof *records->items);
    if (!records->items) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < records->count; i++) {
        if (!understand(json_array_get(records->texts, i),
                        &records->items[i])) {
            return PACE_BAD_INPUT;
        }
    }
    qsort(records->items, records->count, sizeof *records->items, by_place);
    return PACE_OK;
}

enum pace_status pace_findings_read(const char *path,
                                    struct pace_findings *records)
{
    struct pace_findings read = {0};
    FILE *stream = fopen(path, "r");
    enum pace_status status;

    if (!stream) {
        return PACE_CANNOT_READ;
    }
    read.texts = json_array();
    status = read.texts ? read_lines(stream, read.texts) : PACE_NO_MEMORY;
    fclose(stream);
    status = status ? status : understand_all(&read);
    if (status) {
        pace_findings_release(&read);
        return status;
    }
    *records = read;
    return PACE_OK;
}

void pace_findings_release(struct pace_findings *records)
{
    free(records->items);
    json_decref(records->texts);
    *records = (struct pace_findings){0};
}
