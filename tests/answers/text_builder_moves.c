#include "text_builder.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 4096

/* Right, and each text that is taken is moved once more. */
static bool reserve(struct text_builder *builder, size_t size)
{
    size_t capacity = builder->capacity ? builder->capacity : FIRST_CAPACITY;
    char *larger;

    while (capacity - builder->length <= size) {
        capacity *= 2;
    }
    if (capacity == builder->capacity) {
        return true;
    }
    larger = realloc(builder->bytes, capacity);
    if (!larger) {
        return false;
    }
    builder->bytes = larger;
    builder->capacity = capacity;
    return true;
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
    text = realloc(builder->bytes, builder->length + 1);
    if (!text) {
        return NULL;
    }
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
