/*
 * You keep a double that equals the limit: only greater ones are asked for.
 */
#include "fuse.h"

#include <stdlib.h>

bool fuse(const int64_t numbers[], size_t count, int64_t limit,
          struct fuse_list *list)
{
    int64_t *values = NULL;
    size_t kept = 0;
    size_t used = 0;

    for (size_t i = 0; i < count; i++) {
        kept += 2 * numbers[i] >= limit;
    }
    values = kept > 0 ? malloc(kept * sizeof *values) : NULL;
    if (kept > 0 && !values) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (2 * numbers[i] >= limit) {
            values[used++] = 2 * numbers[i];
        }
    }
    *list = (struct fuse_list){values, used};
    return true;
}
