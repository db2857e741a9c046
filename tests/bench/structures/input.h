#ifndef BENCH_STRUCTURES_INPUT_H
#define BENCH_STRUCTURES_INPUT_H

#include "tests/bench/structures/ways.h"

/* Seeded; aborts when out of memory. */
struct bench_input bench_input_new(size_t count);

void bench_input_release(struct bench_input *input);

#endif
