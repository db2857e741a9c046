#include "tests/bench/subjects/growth.h"

#include <stdlib.h>

size_t growth_next(const struct growth_subject *subject, size_t n)
{
    size_t next = subject->step ? n + subject->step : 2 * n;

    return next <= subject->last ? next : 0;
}

size_t growth_inputs(size_t n)
{
    const size_t elements = 65536;
    size_t count = n < elements ? (elements + n - 1) / n : 1;

    return count < 64 ? count : 64;
}

/* splitmix64, by Sebastiano Vigna. */
uint64_t growth_random(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

struct growth_arrays *growth_arrays_new(size_t n, size_t b_count,
                                        size_t c_count, uint64_t seed)
{
    size_t count = n + b_count + c_count;
    struct growth_arrays *arrays =
        calloc(1, sizeof *arrays + count * sizeof *arrays->a);

    if (!arrays) {
        return NULL;
    }
    arrays->n = n;
    arrays->a = (int64_t *)(arrays + 1);
    arrays->b = arrays->a + n;
    arrays->c = arrays->b + b_count;
    for (size_t i = 0; i < n; i++) {
        arrays->a[i] = (int64_t)(growth_random(&seed) % (10 * n));
    }
    return arrays;
}
