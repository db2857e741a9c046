/*
 * You stop before the root of a square number: for n = 9, the square of 3 is at
 * most 9 and has to count.
 */
#include "n_sqrt_n.h"

void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 1; j * j < n; j++) {
            step(counter);
        }
    }
}
