/*
 * You double j in each turn, which makes log n turns, not root n.
 */
#include "n_sqrt_n.h"

void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 1; j <= n; j *= 2) {
            step(counter);
        }
    }
}
