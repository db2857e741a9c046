#include "unordered_pairs.h"

/* Its name is misspelled. */
int64_t unordered_pair(const int32_t values[], size_t count);

int64_t unordered_pair(const int32_t values[], size_t count)
{
    return count > 0 ? values[0] : 0;
}
