#ifndef TESTS_DRAW_H
#define TESTS_DRAW_H

#include <stdint.h>

/* Numbers to choose operations by; the same ones for the same seed. */
void draw_start(uint64_t seed);

/* 0 .. limit - 1; limit >= 1 */
uint64_t draw_below(uint64_t limit);

/* What the model tests run: 20 seeds of that many operations. */
#define DRAW_SEEDS 20
#define DRAW_STEPS 10000

#endif
