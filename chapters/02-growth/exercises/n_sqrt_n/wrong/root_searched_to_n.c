/*
 * You try all numbers up to n for the root, anew in every turn: the steps are
 * right, but the search alone is n^2.
 */
#include "n_sqrt_n.h"

void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    for (size_t i = 0; i < n; i++) {
        size_t root = 0;

        for (size_t j = 1; j <= n; j++) {
            if (j * j <= n) {
                root = j;
            }
        }
        for (size_t j = 0; j < root; j++) {
            step(counter);
        }
    }
}
