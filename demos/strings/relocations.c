#include "demos/strings/strings.h"

#include <stdlib.h>

enum pace_status strings_count_relocations(const struct strings_words *words,
                                           uint64_t *times)
{
    char *bytes = malloc(1);
    size_t length = 0;
    uint64_t found = 0;

    for (size_t i = 0; bytes && i < words->count; i++) {
        /* As a number: the old pointer means nothing after realloc. */
        uintptr_t place = (uintptr_t)bytes;
        char *longer;

        length += words->items[i].length + 1;
        longer = realloc(bytes, length);
        if (!longer) {
            free(bytes);
        } else {
            found += (uintptr_t)longer != place;
            /* What is never written to costs nothing to move. */
            longer[length - 1] = '\n';
        }
        bytes = longer;
    }
    if (!bytes) {
        return PACE_NO_MEMORY;
    }
    free(bytes);
    *times = found;
    return PACE_OK;
}
