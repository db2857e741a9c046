/*
 * You make an array of all doubles before you choose: it is alive beside the
 * list. Double a number again rather than store what it gave.
 */
#include "fuse.h"

#include <stdlib.h>

bool fuse(const int64_t numbers[], size_t count, int64_t limit,
          struct fuse_list *list)
{
    int64_t *doubles = malloc((count + 1) * sizeof *doubles);
    int64_t *values = NULL;
    size_t kept = 0;
    size_t used = 0;

    for (size_t i = 0; doubles && i < count; i++) {
        doubles[i] = 2 * numbers[i];
        kept += doubles[i] > limit;
    }
    values = doubles ? malloc((kept + 1) * sizeof *values) : NULL;
    for (size_t i = 0; values && i < count; i++) {
        if (doubles[i] > limit) {
            values[used++] = doubles[i];
        }
    }
    free(doubles);
    if (values) {
        *list = (struct fuse_list){values, kept};
    }
    return values != NULL;
}
