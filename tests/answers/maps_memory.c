#define _GNU_SOURCE

#include "unordered_pairs.h"

#include <sys/mman.h>

/* Takes memory that is not counted as heap. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;
    int64_t *sums =
        mmap64(NULL, (count + 1) * sizeof *sums, PROT_READ | PROT_WRITE,
               MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    for (size_t i = 0; i < count; i++) {
        sums[i] = before;
        pairs += sums[i] * values[i];
        before += values[i];
    }
    return pairs;
}
