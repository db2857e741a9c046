#ifndef STABLE_UNIQUE_H
#define STABLE_UNIQUE_H

#include <stddef.h>
#include <stdint.h>

#define UNIQUE_NO_MEMORY SIZE_MAX

/*
 * Duplicates out, order kept, in n.
 *
 * Keeps the first of equal numbers and takes out the later ones; those that
 * stay move up, in their order.  [3 1 3 2 1] becomes [3 1 2].
 *
 * values  count numbers in any order, from all of int32_t; what stands behind
 *         those that stay has no meaning afterwards
 * count   0 to 1,000,000
 * result  how many stay; UNIQUE_NO_MEMORY where memory was refused, and values
 *         are then as they were
 * cost    work that grows as n, also where the numbers are all equal modulo
 *         65,536; heap of at most 64 bytes per number, and 1024
 */
size_t stable_unique(int32_t values[], size_t count);

#endif
