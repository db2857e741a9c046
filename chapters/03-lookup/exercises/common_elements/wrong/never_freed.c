/*
 * You never free the copy: every call leaves as much memory behind as second
 * has numbers.
 */
#include "common_elements.h"

#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
    int32_t left = *(const int32_t *)a;
    int32_t right = *(const int32_t *)b;

    return (left > right) - (left < right);
}

size_t common_elements(const int32_t first[], size_t first_count,
                       const int32_t second[], size_t second_count,
                       int32_t common[])
{
    /* One more, since malloc(0) may return NULL. */
    int32_t *sorted = malloc((second_count + 1) * sizeof *sorted);
    size_t found = 0;

    if (!sorted) {
        return COMMON_NO_MEMORY;
    }
    for (size_t i = 0; i < second_count; i++) {
        sorted[i] = second[i];
    }
    qsort(sorted, second_count, sizeof *sorted, by_value);
    for (size_t i = 0; i < first_count; i++) {
        if (bsearch(&first[i], sorted, second_count, sizeof *sorted,
                    by_value)) {
            common[found++] = first[i];
        }
    }
    return found;
}
