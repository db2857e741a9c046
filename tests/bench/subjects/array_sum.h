#ifndef BENCH_ARRAY_SUM_H
#define BENCH_ARRAY_SUM_H

#include <stddef.h>
#include <stdint.h>

/* The least that any job can do which looks at every value. */
int64_t array_sum(const int32_t values[], size_t count);

#endif
