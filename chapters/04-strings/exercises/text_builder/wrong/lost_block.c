/*
 * You store what realloc returns over the block's only address: if memory is
 * refused, the text is lost and never freed. Store it in a new variable first.
 */
#include "text_builder.h"

#include <stdlib.h>
#include <string.h>

static bool reserve(struct text_builder *builder, size_t size)
{
    size_t capacity = builder->capacity ? builder->capacity : 16;

    while (capacity - builder->length <= size) {
        capacity *= 2;
    }
    if (capacity == builder->capacity) {
        return true;
    }
    builder->capacity = capacity;
    builder->bytes = realloc(builder->bytes, capacity);
    return builder->bytes != NULL;
}

bool text_builder_append(struct text_builder *builder, const char *bytes,
                         size_t size)
{
    if (!reserve(builder, size)) {
        return false;
    }
    memcpy(builder->bytes + builder->length, bytes, size);
    builder->length += size;
    return true;
}

char *text_builder_take(struct text_builder *builder, size_t *length)
{
    char *text;

    if (!reserve(builder, 0)) {
        return NULL;
    }
    text = builder->bytes;
    text[builder->length] = '\0';
    *length = builder->length;
    *builder = (struct text_builder){0};
    return text;
}

void text_builder_release(struct text_builder *builder)
{
    free(builder->bytes);
    *builder = (struct text_builder){0};
}
