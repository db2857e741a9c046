#include "doubling_fib.h"

#define LAST 93

struct pair {
    uint64_t current; /* F(k) */
    uint64_t next;    /* F(k + 1); F(94) wraps around, and nobody uses it */
};

/* One question for half of k: log2(k) questions in all. */
static struct pair pair_at(unsigned k)
{
    struct pair half;
    uint64_t doubled;
    uint64_t doubled_next;

    if (k == 0) {
        return (struct pair){0, 1};
    }
    half = pair_at(k / 2);
    doubled = half.current * (2 * half.next - half.current);
    doubled_next = half.current * half.current + half.next * half.next;
    if (k % 2 == 0) {
        return (struct pair){doubled, doubled_next};
    }
    return (struct pair){doubled_next, doubled + doubled_next};
}

bool doubling_fib(unsigned n, uint64_t *value)
{
    if (n > LAST) {
        return false;
    }
    *value = pair_at(n).current;
    return true;
}
