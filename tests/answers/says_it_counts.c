#include "unordered_pairs.h"

/* Quadratic, in a function that counts itself once. */
#ifdef __clang__
#define UNCOUNTED __attribute__((no_sanitize("coverage")))
#else
#define UNCOUNTED __attribute__((no_sanitize_coverage))
#endif

void __sanitizer_cov_trace_pc(void);

UNCOUNTED static int64_t row(const int32_t values[], size_t i)
{
    int64_t sum = 0;

    __sanitizer_cov_trace_pc();
    for (size_t j = 0; j < i; j++) {
        sum += (int64_t)values[j] * values[i];
    }
    return sum;
}

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;

    for (size_t i = 1; i < count; i++) {
        pairs += row(values, i);
    }
    return pairs;
}
