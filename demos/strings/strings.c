#include "demos/strings/strings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/tally.h"
#include "lib/structures/text.h"

size_t strings_length(const struct strings_words *words)
{
    size_t length = 0;

    for (size_t i = 0; i < words->count; i++) {
        length += words->items[i].length + 1;
    }
    return length;
}

uint64_t strings_moved_content(const struct strings_words *words)
{
    uint64_t length = 0;
    uint64_t moved = 0;

    for (size_t i = 0; i < words->count; i++) {
        moved += length;
        length += words->items[i].length + 1;
    }
    return moved;
}

/* Puts a word and its newline there and returns the end. */
static char *put(char *to, const struct strings_word *word)
{
    memcpy(to, word->bytes, word->length);
    to[word->length] = '\n';
    return to + word->length + 1;
}

/* NOLINTBEGIN(*.insecureAPI.strcpy): strcat is what is to be measured, and
 * there is room for all. */
enum pace_status strings_strcat(const struct strings_words *words,
                                struct strings_text *text)
{
    char *bytes = malloc(strings_length(words) + 1);
    size_t length = 0;

    if (!bytes) {
        return PACE_NO_MEMORY;
    }
    bytes[0] = '\0';
    for (size_t i = 0; i < words->count; i++) {
        strcat(bytes, words->items[i].bytes);
        strcat(bytes, "\n");
        PACE_TALLY(rescanned, 2 * length + words->items[i].length);
        length += words->items[i].length + 1;
    }
    *text = (struct strings_text){bytes, length};
    return PACE_OK;
}
/* NOLINTEND(*.insecureAPI.strcpy) */

enum pace_status strings_copy_each(const struct strings_words *words,
                                   struct strings_text *text)
{
    char *bytes = malloc(1);
    size_t length = 0;

    for (size_t i = 0; bytes && i < words->count; i++) {
        char *longer = malloc(length + words->items[i].length + 1);

        if (longer) {
            memcpy(longer, bytes, length);
            PACE_TALLY(moved_content, length);
            put(longer + length, &words->items[i]);
        }
        free(bytes);
        bytes = longer;
        length += words->items[i].length + 1;
    }
    if (!bytes) {
        return PACE_NO_MEMORY;
    }
    *text = (struct strings_text){bytes, length};
    return PACE_OK;
}

enum pace_status strings_realloc_exact(const struct strings_words *words,
                                       struct strings_text *text)
{
    char *bytes = NULL;
    size_t length = 0;

    for (size_t i = 0; i < words->count; i++) {
        size_t more = words->items[i].length + 1;
        char *longer = realloc(bytes, length + more);

        if (!longer) {
            free(bytes);
            return PACE_NO_MEMORY;
        }
        put(longer + length, &words->items[i]);
        bytes = longer;
        length += more;
    }
    *text = (struct strings_text){bytes, length};
    return PACE_OK;
}

enum pace_status strings_doubling(const struct strings_words *words,
                                  struct strings_text *text)
{
    struct pace_text growing = {0};
    enum pace_status status = PACE_OK;

    for (size_t i = 0; !status && i < words->count; i++) {
        const struct strings_word *word = &words->items[i];

        status = pace_text_append(&growing, word->bytes, word->length);
        if (!status) {
            status = pace_text_append(&growing, "\n", 1);
        }
    }
    if (status) {
        pace_text_release(&growing);
        return status;
    }
    *text = (struct strings_text){growing.bytes, growing.length};
    return PACE_OK;
}

enum pace_status strings_join(const struct strings_words *words,
                              struct strings_text *text)
{
    size_t length = strings_length(words);
    char *bytes = malloc(length + 1);
    char *end = bytes;

    if (!bytes) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < words->count; i++) {
        end = put(end, &words->items[i]);
    }
    *end = '\0';
    *text = (struct strings_text){bytes, length};
    return PACE_OK;
}

enum pace_status strings_join_short(const struct strings_words *words,
                                    struct strings_text *text)
{
    size_t length = strings_length(words);
    char *bytes = malloc(length + 1);
    char *end = bytes;

    if (!bytes) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < words->count; i++) {
        const struct strings_word *word = &words->items[i];

        /* For a short word, the call of memcpy is most of what put costs. */
        pace_text_copy(end, word->bytes, word->length);
        end[word->length] = '\n';
        end += word->length + 1;
    }
    *end = '\0';
    *text = (struct strings_text){bytes, length};
    return PACE_OK;
}

enum pace_status strings_memstream(const struct strings_words *words,
                                   struct strings_text *text)
{
    struct strings_text made = {0};
    FILE *stream = open_memstream(&made.bytes, &made.length);

    if (!stream) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < words->count; i++) {
        fwrite(words->items[i].bytes, 1, words->items[i].length, stream);
        putc('\n', stream);
    }
    int failed = ferror(stream);

    if (fclose(stream) || failed) {
        free(made.bytes);
        return PACE_NO_MEMORY;
    }
    *text = made;
    return PACE_OK;
}
