#ifndef PACE_TEXT_H
#define PACE_TEXT_H

#include <stddef.h>

#include "lib/measure/status.h"

/*
 * A text that grows at its end, by doubling.
 *
 *     struct pace_text text = {0};
 *     enum pace_status status = pace_text_append(&text, "word", 4);
 *     puts(text.bytes);
 *     pace_text_release(&text);
 *
 * bytes[length] is always 0 once something was appended, so that a text
 * without a 0 inside is a C string; bytes is NULL before.
 */
struct pace_text {
    char *bytes;
    size_t length;
    size_t capacity; /* bytes of heap, the final 0 included */
};

/* errors: PACE_NO_MEMORY: the text is as it was; cost: O(size) amortized */
enum pace_status pace_text_append(struct pace_text *text, const void *bytes,
                                  size_t size);

/* Appends a number in decimal. */
enum pace_status pace_text_append_number(struct pace_text *text,
                                         unsigned long long number);

/* Makes room for size more bytes at once. */
enum pace_status pace_text_reserve(struct pace_text *text, size_t size);

/* Empties the text and keeps its room. */
void pace_text_clear(struct pace_text *text);

void pace_text_release(struct pace_text *text);

#endif
