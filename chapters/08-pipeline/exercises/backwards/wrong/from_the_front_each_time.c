/*
 * You look through all numbers again for each value: twice the numbers take
 * four times the work. Go on where the last call ended.
 */
#include "backwards.h"

struct backwards backwards_begin(const int64_t numbers[], size_t count,
                                 int64_t limit)
{
    return (struct backwards){numbers, count, limit};
}

bool backwards_next(struct backwards *iterator, int64_t *value)
{
    size_t last = iterator->left;

    for (size_t i = 0; i < iterator->left; i++) {
        if (2 * iterator->numbers[i] > iterator->limit) {
            last = i;
        }
    }
    if (last == iterator->left) {
        return false;
    }
    iterator->left = last;
    *value = 2 * iterator->numbers[last];
    return true;
}
