#include "lib/profile/line_source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 8192

/* All of the file, ended by a NUL; NULL: no memory. */
static char *read_all(FILE *file, size_t *size)
{
    size_t capacity = FIRST_CAPACITY;
    char *text = malloc(capacity);
    size_t used = 0;

    while (text) {
        used += fread(text + used, 1, capacity - used - 1, file);
        if (used < capacity - 1) {
            text[used] = '\0';
            *size = used;
            return text;
        }
        char *larger = realloc(text, capacity * 2);

        if (!larger) {
            free(text);
        }
        text = larger;
        capacity *= 2;
    }
    return NULL;
}

static size_t count_lines(const char *text, size_t size)
{
    size_t count = size > 0 && text[size - 1] != '\n';

    for (size_t i = 0; i < size; i++) {
        count += text[i] == '\n';
    }
    return count;
}

static void split(struct pace_line_source *source)
{
    char *next = source->text;

    for (size_t i = 0; i < source->count; i++) {
        char *end = strchr(next, '\n');

        source->lines[i] = next;
        if (!end) {
            source->count = i + 1; /* the last, or a NUL in the file */
            return;
        }
        *end = '\0';
        if (end > next && end[-1] == '\r') {
            end[-1] = '\0';
        }
        next = end + 1;
    }
}

enum pace_status pace_line_source_read(const char *path,
                                       struct pace_line_source *source)
{
    FILE *file = fopen(path, "r");
    struct pace_line_source made = {.text = NULL};
    size_t size = 0;

    if (!file) {
        *source = made;
        return PACE_OK;
    }
    made.text = read_all(file, &size);
    fclose(file);
    if (!made.text) {
        return PACE_NO_MEMORY;
    }
    made.count = count_lines(made.text, size);
    made.lines = malloc((made.count + 1) * sizeof *made.lines);
    if (!made.lines) {
        free(made.text);
        return PACE_NO_MEMORY;
    }
    split(&made);
    *source = made;
    return PACE_OK;
}

void pace_line_source_release(struct pace_line_source *source)
{
    free(source->lines);
    free(source->text);
    *source = (struct pace_line_source){.text = NULL};
}

const char *pace_line_source_line(const struct pace_line_source *source,
                                  size_t number)
{
    return number >= 1 && number <= source->count ? source->lines[number - 1]
                                                  : "";
}
