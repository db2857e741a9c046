/*
 * You let the inner loop go up to the root of i, which grows from turn to turn:
 * two thirds of the steps. It has to be the root of n.
 */
#include "n_sqrt_n.h"

void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 1; j * j <= i; j++) {
            step(counter);
        }
    }
}
