#include "backwards.h"

struct backwards backwards_begin(const int64_t numbers[], size_t count,
                                 int64_t limit)
{
    return (struct backwards){numbers, count, limit};
}

bool backwards_next(struct backwards *iterator, int64_t *value)
{
    (void)iterator;
    (void)value;
    return false; /* Your turn. */
}
