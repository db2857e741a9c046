/*
 * You compare the number itself with the limit, and double what is left: it is
 * the double that must be greater.
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
        kept += numbers[i] > limit;
    }
    values = kept > 0 ? malloc(kept * sizeof *values) : NULL;
    if (kept > 0 && !values) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (numbers[i] > limit) {
            values[used++] = 2 * numbers[i];
        }
    }
    *list = (struct fuse_list){values, used};
    return true;
}
