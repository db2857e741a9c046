#ifndef BENCH_EMPTY_H
#define BENCH_EMPTY_H

#include <stdint.h>

/* Does nothing: what is measured when it is run is the measuring. */
uint64_t empty_run(void *state);

#endif
