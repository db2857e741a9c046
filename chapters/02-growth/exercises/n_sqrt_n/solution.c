#include "n_sqrt_n.h"

/* The inner loop turns as often as there are whole numbers from 1 whose square
 * is at most n. */
void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 1; j * j <= n; j++) {
            step(counter);
        }
    }
}
