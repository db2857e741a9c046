/*
 * You take half of n for its root: that is still n^2.
 */
#include "n_sqrt_n.h"

void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 1; j <= n / 2; j++) {
            step(counter);
        }
    }
}
