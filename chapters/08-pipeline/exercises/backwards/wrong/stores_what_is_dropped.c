/*
 * You store into *value what is not kept: store it only when you return true.
 */
#include "backwards.h"

struct backwards backwards_begin(const int64_t numbers[], size_t count,
                                 int64_t limit)
{
    return (struct backwards){numbers, count, limit};
}

bool backwards_next(struct backwards *iterator, int64_t *value)
{
    while (iterator->left > 0) {
        *value = 2 * iterator->numbers[--iterator->left];
        if (*value > iterator->limit) {
            return true;
        }
    }
    return false;
}
