#ifndef FIBONACCI_BIG_H
#define FIBONACCI_BIG_H

#include <gmp.h>

/*
 * F(n) of any size, in the integers of the GNU Multiple Precision library.
 * value was initialized by the caller; out of memory ends the program, as GMP
 * does.
 *
 * cost    about log2(n) steps, the last of which handles numbers of 0.69 n
 *         bits and outweighs all others together
 */

/* By doubling the index, two squares a step and one product at the end. */
void fibonacci_big_doubling(unsigned long n, mpz_t value);

/* n additions of ever longer numbers: n^2 bits in all. */
void fibonacci_big_iterative(unsigned long n, mpz_t value);

#endif
