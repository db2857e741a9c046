/*
 * You double, but go no step further where the index is odd: from k/2 doubling
 * leads to k only if k is even.
 */
#include "doubling_fib.h"

struct pair {
    uint64_t current;
    uint64_t next;
};

static struct pair pair_at(unsigned k)
{
    struct pair half;

    if (k < 2) {
        return (struct pair){k, 1};
    }
    half = pair_at(k / 2);
    return (struct pair){half.current * (2 * half.next - half.current),
                         half.current * half.current + half.next * half.next};
}

bool doubling_fib(unsigned n, uint64_t *value)
{
    if (n > 93) {
        return false;
    }
    *value = pair_at(n).current;
    return true;
}
