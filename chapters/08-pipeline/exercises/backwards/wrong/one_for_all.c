/*
 * You keep the position in a static variable: two iterators then share it. All
 * that an iterator knows belongs into its own structure.
 */
#include "backwards.h"

static size_t left;

struct backwards backwards_begin(const int64_t numbers[], size_t count,
                                 int64_t limit)
{
    left = count;
    return (struct backwards){numbers, count, limit};
}

bool backwards_next(struct backwards *iterator, int64_t *value)
{
    while (left > 0) {
        int64_t doubled = 2 * iterator->numbers[--left];

        if (doubled > iterator->limit) {
            *value = doubled;
            return true;
        }
    }
    return false;
}
