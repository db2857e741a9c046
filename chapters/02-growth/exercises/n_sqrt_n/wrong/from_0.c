/*
 * You start at 0, which makes one turn too many: for n = 10, only 1, 2 and 3
 * have a square of 10 at the most.
 */
#include "n_sqrt_n.h"

void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j * j <= n; j++) {
            step(counter);
        }
    }
}
