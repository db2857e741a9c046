#include "unordered_pairs.h"

/* Has a list made of where its instructions may be changed. */
__attribute__((patchable_function_entry(2))) int64_t unordered_pairs(
    const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;

    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
