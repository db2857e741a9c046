/*
 * You give each number once, as a set would: as often as first has it is asked
 * for.
 */
#include "common_elements.h"

#include <stdbool.h>
#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
    int32_t left = *(const int32_t *)a;
    int32_t right = *(const int32_t *)b;

    return (left > right) - (left < right);
}

static bool is_in(const int32_t values[], size_t count, int32_t wanted)
{
    for (size_t i = 0; i < count; i++) {
        if (values[i] == wanted) {
            return true;
        }
    }
    return false;
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
        int32_t *match =
            bsearch(&first[i], sorted, second_count, sizeof *sorted, by_value);

        if (match && !is_in(common, found, first[i])) {
            common[found++] = first[i];
        }
    }
    free(sorted);
    return found;
}
