/*
 * You look at a number before you ask whether there is one left: with none,
 * left becomes the largest number there is. A loop that may have nothing to do
 * has its condition on top.
 */
#include "backwards.h"

struct backwards backwards_begin(const int64_t numbers[], size_t count,
                                 int64_t limit)
{
    return (struct backwards){numbers, count, limit};
}

bool backwards_next(struct backwards *iterator, int64_t *value)
{
    do {
        int64_t doubled = 2 * iterator->numbers[--iterator->left];

        if (doubled > iterator->limit) {
            *value = doubled;
            return true;
        }
    } while (iterator->left > 0);
    return false;
}
