/*
 * Your work grows as n: double the index instead, and carry F(k) and F(k + 1)
 * along together.
 */
#include "doubling_fib.h"

bool doubling_fib(unsigned n, uint64_t *value)
{
    uint64_t current = 0;
    uint64_t next = 1;

    if (n > 93) {
        return false;
    }
    for (unsigned k = 0; k < n; k++) {
        uint64_t sum = current + next;

        current = next;
        next = sum;
    }
    *value = current;
    return true;
}
