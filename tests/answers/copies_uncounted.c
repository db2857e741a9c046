#include "unordered_pairs.h"

/* Quadratic, in a copy that the C library has for itself. */
void *__memcpy_chk(void *to, const void *from, size_t size, size_t room);

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    static int32_t copy[10000];
    int64_t pairs = 0;
    int64_t before = 0;

    for (size_t i = 0; i < count; i++) {
        __memcpy_chk(copy, values, i * sizeof *copy, sizeof copy);
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
