#include "text_builder.h"

bool text_builder_append(struct text_builder *builder, const char *bytes,
                         size_t size)
{
    (void)builder;
    (void)bytes;
    (void)size;
    return false; /* Your turn. */
}

char *text_builder_take(struct text_builder *builder, size_t *length)
{
    (void)builder;
    *length = 0;
    return NULL; /* Your turn. */
}

void text_builder_release(struct text_builder *builder)
{
    (void)builder; /* Your turn. */
}
