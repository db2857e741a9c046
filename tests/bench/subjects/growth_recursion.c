#include "tests/bench/subjects/growth_list.h"

#include <stdlib.h>

/* Jobs on a number, and those that grow as c^n. */
struct number {
    size_t n;
    size_t next;
    uint64_t values[64];
};

void *number_setup(size_t n, uint64_t seed)
{
    struct number *number = malloc(sizeof *number);

    if (!number) {
        return NULL;
    }
    number->n = n;
    number->next = 0;
    for (size_t i = 0; i < 64; i++) {
        number->values[i] = growth_random(&seed) % 1000 + 1;
    }
    return number;
}

static bool is_prime(uint64_t value)
{
    for (uint64_t d = 2; d * d <= value; d++) {
        if (value % d == 0) {
            return false;
        }
    }
    return true;
}

/* values: primes near n, from different places below */
void *primes_setup(size_t n, uint64_t seed)
{
    struct number *number = number_setup(n, seed);
    uint64_t candidate = n - n / 50;

    for (size_t i = 0; number && i < 8; i++) {
        candidate += growth_random(&seed) % 16 + 1;
        while (!is_prime(candidate)) {
            candidate++;
        }
        number->values[i] = candidate;
    }
    return number;
}

uint64_t trial_division_run(void *state)
{
    struct number *number = state;

    return is_prime(number->values[number->next++ % 8]);
}

/* 3^n modulo a prime, by squaring. */
uint64_t power_run(void *state)
{
    struct number *number = state;
    const uint64_t modulus = 2147483647;
    uint64_t base = 3 + number->next++ % 8;
    uint64_t result = 1;

    for (size_t exponent = number->n; exponent > 0; exponent /= 2) {
        if (exponent % 2) {
            result = result * base % modulus;
        }
        base = base * base % modulus;
    }
    return result;
}

/* How often n can be halved: T(n) = T(n / 2) + 1. */
static uint64_t depth(size_t n)
{
    return n < 2 ? 0 : 1 + depth(n / 2);
}

uint64_t depth_run(void *state)
{
    const struct number *number = state;

    return depth(number->n);
}

static uint64_t fibonacci(size_t n)
{
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

uint64_t fibonacci_run(void *state)
{
    const struct number *number = state;

    return fibonacci(number->n);
}

/* How many subsets of the values have an even sum, by trying all. */
static uint64_t subsets(const struct number *number, size_t at, uint64_t sum)
{
    if (at == number->n) {
        return sum % 2 == 0;
    }
    return subsets(number, at + 1, sum) +
           subsets(number, at + 1, sum + number->values[at]);
}

uint64_t subsets_run(void *state)
{
    return subsets(state, 0, 0);
}

static uint64_t towers(size_t discs, uint64_t from, uint64_t to)
{
    uint64_t other = 3 - from - to;

    if (discs == 0) {
        return 0;
    }
    return towers(discs - 1, from, other) + from * 3 + to +
           towers(discs - 1, other, to);
}

uint64_t towers_run(void *state)
{
    const struct number *number = state;

    return towers(number->n, 0, 2);
}

/* Ways through a square grid of n by n, recursively: about 4^n. */
static uint64_t ways(size_t right, size_t down)
{
    return right == 0 || down == 0
               ? 1
               : ways(right - 1, down) + ways(right, down - 1);
}

uint64_t ways_run(void *state)
{
    const struct number *number = state;

    return ways(number->n, number->n);
}
