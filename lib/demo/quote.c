#include "lib/demo/quote.h"

#include <stdbool.h>

#define SHOWN_BYTES ((size_t)40)

static bool is_control(unsigned char c)
{
    return c < 0x20 || c == 0x7f;
}

/* Whether the byte goes on with a character of UTF-8 begun before it. */
static bool is_continuation(unsigned char c)
{
    return (c & 0xc0) == 0x80;
}

void pace_quote(FILE *stream, const char *text, size_t bytes)
{
    size_t shown = bytes < SHOWN_BYTES ? bytes : SHOWN_BYTES;

    /* A character is not cut in two. */
    while (shown < bytes && shown > SHOWN_BYTES - 4 &&
           is_continuation((unsigned char)text[shown])) {
        shown--;
    }
    putc('\'', stream);
    for (size_t i = 0; i < shown; i++) {
        unsigned char c = (unsigned char)text[i];

        if (is_control(c)) {
            fprintf(stream, "\\x%02x", (unsigned)c);
        } else {
            putc(c, stream);
        }
    }
    fputs(shown < bytes ? "...'" : "'", stream);
}
