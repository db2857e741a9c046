#include "lib/demo/content.h"

#include <assert.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY ((size_t)4096)

static void drop_byte_order_mark(struct pace_content *text)
{
    static const char mark[] = "\xef\xbb\xbf";
    size_t mark_size = sizeof mark - 1;

    if (text->size >= mark_size && memcmp(text->bytes, mark, mark_size) == 0) {
        text->size -= mark_size;
        memmove(text->bytes, text->bytes + mark_size, text->size);
    }
}

/* Fills the block, and doubles it for as long as the stream fills it: at the
 * end there is room for one byte more. */
static enum pace_status read_all(FILE *stream, size_t limit,
                                 struct pace_content *text)
{
    size_t capacity = 0;

    while (text->size == capacity) {
        size_t larger = capacity > 0 ? capacity * 2 : FIRST_CAPACITY;
        char *bytes;

        if (text->size > limit || larger < capacity) {
            return PACE_OVER_BUDGET;
        }
        bytes = realloc(text->bytes, larger);
        if (!bytes) {
            return PACE_NO_MEMORY;
        }
        text->bytes = bytes;
        capacity = larger;
        text->size +=
            fread(text->bytes + text->size, 1, capacity - text->size, stream);
    }
    if (ferror(stream)) {
        return PACE_CANNOT_READ;
    }
    return text->size > limit ? PACE_OVER_BUDGET : PACE_OK;
}

enum pace_status pace_content_read(FILE *stream, size_t limit,
                                   struct pace_content *text)
{
    struct pace_content read = {0};
    enum pace_status status = read_all(stream, limit, &read);

    if (status) {
        int error = errno;

        pace_content_release(&read);
        errno = error;
        return status;
    }
    drop_byte_order_mark(&read);
    read.bytes[read.size] = '\0';
    *text = read;
    return PACE_OK;
}

void pace_content_release(struct pace_content *text)
{
    free(text->bytes);
    *text = (struct pace_content){0};
}

size_t pace_content_lines(const struct pace_content *text)
{
    size_t count = 0;

    for (size_t i = 0; i < text->size; i++) {
        count += text->bytes[i] == '\n' ? 1 : 0;
    }
    if (text->size > 0 && text->bytes[text->size - 1] != '\n') {
        count++;
    }
    return count;
}

struct pace_slice pace_content_next(struct pace_content *text)
{
    struct pace_slice line = {text->bytes + text->at, text->size - text->at};
    const char *newline;

    assert(text->at < text->size);
    newline = memchr(line.start, '\n', line.bytes);
    if (newline) {
        line.bytes = (size_t)(newline - line.start);
    }
    text->at += line.bytes + (newline ? 1 : 0);
    text->line++;
    if (line.bytes > 0 && line.start[line.bytes - 1] == '\r') {
        line.bytes--;
    }
    return line;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

size_t pace_slice_split(struct pace_slice line, struct pace_slice columns[],
                        size_t room)
{
    const char *end = line.start + line.bytes;
    const char *c = line.start;
    size_t count = 0;

    for (;;) {
        const char *begin;

        while (c < end && is_blank(*c)) {
            c++;
        }
        if (c == end) {
            return count;
        }
        begin = c;
        while (c < end && !is_blank(*c)) {
            c++;
        }
        if (count < room) {
            columns[count] = (struct pace_slice){begin, (size_t)(c - begin)};
        }
        count++;
    }
}
