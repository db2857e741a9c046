#ifndef TEXT_BUILDER_H
#define TEXT_BUILDER_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A text that grows at its end, with few allocations.
 *
 *     struct text_builder builder = {0};
 *     size_t length;
 *     char *text;
 *
 *     if (text_builder_append(&builder, "word", 4)) {
 *         text = text_builder_take(&builder, &length);
 *     }
 *     text_builder_release(&builder);
 *
 * The bytes may be any, 0 included.  For a text of n bytes, however many pieces
 * it is made of:
 *
 * allocations  at most log2(n) + 2; a realloc is one of them
 * moves        realloc moves at most 2n bytes, even if it moves each time all
 *              that the block held
 * cost         work that grows as n
 */
struct text_builder {
    char *bytes;
    size_t length;
    size_t capacity; /* room in bytes */
};

/* Adds size bytes to the end.  false: no memory, and the builder holds what it
 * held before. */
bool text_builder_append(struct text_builder *builder, const char *bytes,
                         size_t size);

/*
 * Hands the text over: length bytes and a 0 behind them, in a block that the
 * caller frees.  The builder is then empty, ready for another text.
 * NULL: no memory, and the builder holds what it held before.
 */
char *text_builder_take(struct text_builder *builder, size_t *length);

/* Frees what the builder holds, and leaves it empty. */
void text_builder_release(struct text_builder *builder);

#endif
