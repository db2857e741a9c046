/*
 * You make the list first and walk back through it: that takes as much heap as
 * the list, which is what an iterator spares. Walk back through the numbers.
 */
#include "backwards.h"

#include <stdlib.h>

struct backwards backwards_begin(const int64_t numbers[], size_t count,
                                 int64_t limit)
{
    int64_t *list = malloc((count + 1) * sizeof *list);
    size_t used = 0;

    for (size_t i = 0; list && i < count; i++) {
        if (2 * numbers[i] > limit) {
            list[used++] = 2 * numbers[i];
        }
    }
    return (struct backwards){list, used, limit};
}

bool backwards_next(struct backwards *iterator, int64_t *value)
{
    if (iterator->left == 0) {
        free((int64_t *)iterator->numbers);
        iterator->numbers = NULL;
        return false;
    }
    *value = iterator->numbers[--iterator->left];
    return true;
}
