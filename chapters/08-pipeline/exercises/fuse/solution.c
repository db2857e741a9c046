#include "fuse.h"

#include <stdlib.h>

static size_t count_kept(const int64_t numbers[], size_t count, int64_t limit)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        kept += 2 * numbers[i] > limit;
    }
    return kept;
}

/* To double twice is cheaper than to hold room for what is not kept. */
bool fuse(const int64_t numbers[], size_t count, int64_t limit,
          struct fuse_list *list)
{
    size_t kept = count_kept(numbers, count, limit);
    int64_t *values = kept > 0 ? malloc(kept * sizeof *values) : NULL;
    size_t used = 0;

    if (kept > 0 && !values) {
        return false;
    }
    for (size_t i = 0; used < kept; i++) {
        if (2 * numbers[i] > limit) {
            values[used++] = 2 * numbers[i];
        }
    }
    *list = (struct fuse_list){values, kept};
    return true;
}
