#include "lib/demo/lines.h"

#include <string.h>

char *pace_lines_trim(char *text)
{
    text += strspn(text, " \t");
    size_t length = strlen(text);

    while (length > 0 && strchr(" \t\r", text[length - 1])) {
        length--;
    }
    text[length] = '\0';
    return text;
}

/* Fills the room from one line; false where the file has ended. */
static bool read_line(struct pace_lines *lines)
{
    size_t length = 0;
    int c = getc(lines->stream);

    if (c == EOF) {
        return false;
    }
    lines->number++;
    lines->bad = false;
    for (; c != EOF && c != '\n'; c = getc(lines->stream)) {
        if (c == '\0' || length + 1 == PACE_LINE_ROOM) {
            lines->bad = true;
        }
        if (!lines->bad) {
            lines->room[length++] = (char)c;
        }
    }
    lines->room[length] = '\0';
    return !ferror(lines->stream);
}

bool pace_lines_next(struct pace_lines *lines)
{
    static const char mark[] = "\xef\xbb\xbf";
    const size_t mark_length = sizeof mark - 1;

    while (read_line(lines)) {
        bool marked =
            lines->number == 1 && strncmp(lines->room, mark, mark_length) == 0;

        lines->text = pace_lines_trim(lines->room + (marked ? mark_length : 0));
        if (*lines->text || lines->bad) {
            return true;
        }
    }
    return false;
}
