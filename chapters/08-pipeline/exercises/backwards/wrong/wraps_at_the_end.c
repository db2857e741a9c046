/*
 * You take 1 away from left even when it is 0: being unsigned it becomes the
 * largest number there is, and the next call reads in front of the array.
 */
#include "backwards.h"

struct backwards backwards_begin(const int64_t numbers[], size_t count,
                                 int64_t limit)
{
    return (struct backwards){numbers, count, limit};
}

bool backwards_next(struct backwards *iterator, int64_t *value)
{
    while (iterator->left-- > 0) {
        int64_t doubled = 2 * iterator->numbers[iterator->left];

        if (doubled > iterator->limit) {
            *value = doubled;
            return true;
        }
    }
    return false;
}
