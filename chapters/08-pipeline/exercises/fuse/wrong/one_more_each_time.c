/*
 * You let the list grow by one value at a time: it is never too large, but it
 * is allocated as often as it has values. Count first, then allocate once.
 */
#include "fuse.h"

#include <stdlib.h>

bool fuse(const int64_t numbers[], size_t count, int64_t limit,
          struct fuse_list *list)
{
    int64_t *values = NULL;
    size_t used = 0;

    for (size_t i = 0; i < count; i++) {
        if (2 * numbers[i] > limit) {
            int64_t *longer = realloc(values, (used + 1) * sizeof *values);

            if (!longer) {
                free(values);
                return false;
            }
            values = longer;
            values[used++] = 2 * numbers[i];
        }
    }
    *list = (struct fuse_list){values, used};
    return true;
}
