#ifndef STRINGS_INPUT_H
#define STRINGS_INPUT_H

#include <stddef.h>

#include "demos/strings/strings.h"

/* Words, and the block that holds them where they are nobody else's. */
struct strings_input {
    struct strings_words words;
    struct strings_word *items; /* the same as words.items */
    char *block;                /* NULL: the bytes belong to the caller */
};

/* "word_0" to "word_(count - 1)"; NULL: out of memory. */
struct strings_input *strings_input_numbered(size_t count);

/* Words that stay where they are; NULL: out of memory. */
struct strings_input *strings_input_of(char *const bytes[],
                                       const size_t lengths[], size_t count);

/* NULL is allowed. */
void strings_input_free(struct strings_input *input);

/* Bytes of heap that count numbered words and the text of them may take,
 * even while it moves from one block to another. */
size_t strings_input_bytes(size_t count);

#endif
