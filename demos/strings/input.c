#include "demos/strings/input.h"

#include <stdlib.h>

#include "lib/structures/text.h"

#define PREFIX       "word_"
#define PREFIX_BYTES (sizeof PREFIX - 1)

/* Of a numbered word and its end: five letters, twenty digits at most. */
#define WORD_ROOM 26

/* A word itself, and four times in texts: a text that doubles takes up to
 * twice its length, and as much again while it moves. */
#define COPIES 5

static struct strings_input *new_input(size_t count)
{
    struct strings_input *input = malloc(sizeof *input);
    struct strings_word *items = calloc(count ? count : 1, sizeof *items);

    if (!input || !items) {
        free(input);
        free(items);
        return NULL;
    }
    *input = (struct strings_input){{items, count}, items, NULL};
    return input;
}

/* All words, each ended by a 0.  Where they lie is told when none will move
 * any more. */
static enum pace_status write_numbered(struct strings_input *input,
                                       struct pace_text *text)
{
    enum pace_status status = PACE_OK;

    for (size_t i = 0; !status && i < input->words.count; i++) {
        size_t start = text->length;

        status = pace_text_append(text, PREFIX, PREFIX_BYTES);
        if (!status) {
            status = pace_text_append_number(text, i);
        }
        input->items[i].length = text->length - start;
        if (!status) {
            status = pace_text_append(text, "", 1);
        }
    }
    return status;
}

struct strings_input *strings_input_numbered(size_t count)
{
    struct strings_input *input = new_input(count);
    struct pace_text text = {0};
    const char *next;

    if (!input || write_numbered(input, &text)) {
        pace_text_release(&text);
        strings_input_free(input);
        return NULL;
    }
    input->block = text.bytes;
    next = text.bytes;
    for (size_t i = 0; i < count; i++) {
        input->items[i].bytes = next;
        next += input->items[i].length + 1;
    }
    return input;
}

struct strings_input *strings_input_of(char *const bytes[],
                                       const size_t lengths[], size_t count)
{
    struct strings_input *input = new_input(count);

    for (size_t i = 0; input && i < count; i++) {
        input->items[i] = (struct strings_word){bytes[i], lengths[i]};
    }
    return input;
}

void strings_input_free(struct strings_input *input)
{
    if (input) {
        free(input->items);
        free(input->block);
        free(input);
    }
}

size_t strings_input_bytes(size_t count)
{
    return sizeof(struct strings_input) +
           count * (sizeof(struct strings_word) + COPIES * (size_t)WORD_ROOM);
}
