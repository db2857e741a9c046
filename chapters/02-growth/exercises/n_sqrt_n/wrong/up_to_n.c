/*
 * You let both loops go up to n: n^2 steps. The inner one ends where the square
 * of j exceeds n.
 */
#include "n_sqrt_n.h"

void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 1; j <= n; j++) {
            step(counter);
        }
    }
}
