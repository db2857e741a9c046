#ifndef BENCH_CHAIN_H
#define BENCH_CHAIN_H

#include <stdint.h>

/*
 * Takes as many steps as state, a uint64_t, says; each step needs the result
 * of the one before, so that no processor can take two at once, and time is
 * proportional to steps.
 */
uint64_t chain_run(void *state);

#endif
