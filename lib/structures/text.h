#ifndef PACE_TEXT_H
#define PACE_TEXT_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

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

/* The same text with room for size more bytes, or one without bytes where there
 * is no memory for that; text is then still good.  For append and reserve. */
struct pace_text pace_text_grown(struct pace_text text, size_t size);

/* Makes room for size more bytes at once.  errors: PACE_NO_MEMORY: the text
 * is as it was */
static inline enum pace_status pace_text_reserve(struct pace_text *text,
                                                 size_t size)
{
    if (text->capacity - text->length <= size) {
        struct pace_text grown = pace_text_grown(*text, size);

        if (!grown.bytes) {
            return PACE_NO_MEMORY;
        }
        *text = grown;
    }
    return PACE_OK;
}

/* Copies up to 16 bytes by two moves of a known size, which overlap; a call
 * of memcpy would take longer than all the rest of an append. */
static inline void pace_text_copy(char *to, const void *from, size_t size)
{
    const char *bytes = from;

    if (size >= 8 && size <= 16) {
        uint64_t ends[2];

        memcpy(&ends[0], bytes, 8);
        memcpy(&ends[1], bytes + size - 8, 8);
        memcpy(to, &ends[0], 8);
        memcpy(to + size - 8, &ends[1], 8);
    } else if (size > 16) {
        memcpy(to, bytes, size);
    } else if (size >= 4) {
        uint32_t ends[2];

        memcpy(&ends[0], bytes, 4);
        memcpy(&ends[1], bytes + size - 4, 4);
        memcpy(to, &ends[0], 4);
        memcpy(to + size - 4, &ends[1], 4);
    } else if (size > 0) {
        to[0] = bytes[0];
        to[size / 2] = bytes[size / 2];
        to[size - 1] = bytes[size - 1];
    }
}

/*
 * bytes may be NULL where size is 0, and may not lie in the text itself.
 * errors: PACE_NO_MEMORY: the text is as it was; cost: O(size) amortized.
 * In the header, because a call takes longer than appending a short word, and
 * because a text whose address nobody else is given can stay in registers.
 */
static inline enum pace_status pace_text_append(struct pace_text *text,
                                                const void *bytes, size_t size)
{
    enum pace_status status = pace_text_reserve(text, size);

    if (status) {
        return status;
    }
    pace_text_copy(text->bytes + text->length, bytes, size);
    text->length += size;
    text->bytes[text->length] = 0;
    return PACE_OK;
}

/*
 * Appends count words, each with end behind it: one look at the room for both.
 * words[i] has sizes[i] bytes, which may not lie in the text itself.
 * errors: PACE_NO_MEMORY: the text is as it was, but may have more room
 */
enum pace_status pace_text_append_words(struct pace_text *text,
                                        const char *const words[],
                                        const size_t sizes[], size_t count,
                                        char end);

/* Appends a number in decimal.  errors: PACE_NO_MEMORY: as it was */
enum pace_status pace_text_append_number(struct pace_text *text,
                                         unsigned long long number);

/* Empties the text and keeps its room. */
void pace_text_clear(struct pace_text *text);

static inline void pace_text_release(struct pace_text *text)
{
    free(text->bytes);
    *text = (struct pace_text){0};
}

#endif
