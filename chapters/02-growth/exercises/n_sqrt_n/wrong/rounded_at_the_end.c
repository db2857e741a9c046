/*
 * You round the product, not the root: for n = 3 that makes 5 steps, where 3
 * times 1 are asked for.
 */
#include "n_sqrt_n.h"

/* The largest number whose square is at most n * n * n. */
static size_t product(size_t n)
{
    size_t low = 0;
    size_t high = n * 1000 + 1;

    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;

        if (middle * middle <= n * n * n) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    size_t steps = product(n);

    for (size_t i = 0; i < steps; i++) {
        step(counter);
    }
}
