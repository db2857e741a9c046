/*
 * You allocate room for every number and shrink it afterwards: the peak is over
 * by then. Count first what will be kept.
 */
#include "fuse.h"

#include <stdlib.h>

bool fuse(const int64_t numbers[], size_t count, int64_t limit,
          struct fuse_list *list)
{
    int64_t *values = malloc((count > 0 ? count : 1) * sizeof *values);
    int64_t *shrunk;
    size_t used = 0;

    if (!values) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (2 * numbers[i] > limit) {
            values[used++] = 2 * numbers[i];
        }
    }
    if (used < count && used > 0) {
        shrunk = realloc(values, used * sizeof *values);
        values = shrunk ? shrunk : values;
    }
    *list = (struct fuse_list){values, used};
    return true;
}
