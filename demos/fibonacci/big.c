#include "demos/fibonacci/big.h"

#include <stdbool.h>

/* Neighbours in the sequence, and room for what is made of them. */
struct pair {
    mpz_t current;  /* F(k) */
    mpz_t previous; /* F(k - 1) */
    mpz_t next;
    bool odd; /* whether k is */
};

/*
 * Doubles k, and adds 1 to it if asked to.  Two squares are enough:
 *
 *     F(2k - 1) =   F(k)^2 + F(k - 1)^2
 *     F(2k + 1) = 4 F(k)^2 - F(k - 1)^2 + 2 (-1)^k
 *     F(2k)     = F(2k + 1) - F(2k - 1)
 *
 * source  GMP manual, Algorithms, Fibonacci Numbers
 */
static void double_index(struct pair *pair, bool add_one)
{
    mpz_mul(pair->current, pair->current, pair->current);
    mpz_mul(pair->previous, pair->previous, pair->previous);
    mpz_mul_2exp(pair->next, pair->current, 2);
    mpz_sub(pair->next, pair->next, pair->previous);
    if (pair->odd) {
        mpz_sub_ui(pair->next, pair->next, 2);
    } else {
        mpz_add_ui(pair->next, pair->next, 2);
    }
    mpz_add(pair->previous, pair->previous, pair->current);
    mpz_sub(pair->current, pair->next, pair->previous);
    if (add_one) {
        mpz_swap(pair->previous, pair->current);
        mpz_swap(pair->current, pair->next);
    }
    pair->odd = add_one;
}

/*
 * The last step wants F(n) alone and not its neighbour: one product,
 *
 *     F(2k)     = F(k) (F(k) + 2 F(k - 1))
 *     F(2k + 1) = (2 F(k) + F(k - 1)) (2 F(k) - F(k - 1)) + 2 (-1)^k
 */
static void last_step(struct pair *pair, bool add_one, mpz_t value)
{
    if (!add_one) {
        mpz_mul_2exp(pair->previous, pair->previous, 1);
        mpz_add(pair->previous, pair->previous, pair->current);
        mpz_mul(value, pair->current, pair->previous);
        return;
    }
    mpz_mul_2exp(pair->current, pair->current, 1);
    mpz_add(pair->next, pair->current, pair->previous);
    mpz_sub(pair->current, pair->current, pair->previous);
    mpz_mul(value, pair->next, pair->current);
    if (pair->odd) {
        mpz_sub_ui(value, value, 2);
    } else {
        mpz_add_ui(value, value, 2);
    }
}

void fibonacci_big_doubling(unsigned long n, mpz_t value)
{
    struct pair pair = {.odd = true};
    unsigned long bit = 1;

    if (n < 2) {
        mpz_set_ui(value, n);
        return;
    }
    while (bit <= n / 4) {
        bit *= 2;
    }
    mpz_init_set_ui(pair.current, 1); /* F(1): the first bit of n is read */
    mpz_init_set_ui(pair.previous, 0);
    mpz_init(pair.next);
    for (; bit > 1; bit /= 2) {
        double_index(&pair, (n & bit) != 0);
    }
    last_step(&pair, (n & 1) != 0, value);
    mpz_clears(pair.current, pair.previous, pair.next, NULL);
}

void fibonacci_big_iterative(unsigned long n, mpz_t value)
{
    mpz_t next;

    mpz_init_set_ui(next, 1);
    mpz_set_ui(value, 0);
    for (unsigned long k = 0; k < n; k++) {
        mpz_add(value, value, next);
        mpz_swap(value, next);
    }
    mpz_clear(next);
}
