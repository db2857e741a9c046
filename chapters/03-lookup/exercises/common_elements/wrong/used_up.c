/*
 * You let each number of second stand for one of first and strike it out: once
 * in second is enough for all of them.
 */
#include "common_elements.h"

#include <stdbool.h>
#include <stdlib.h>

size_t common_elements(const int32_t first[], size_t first_count,
                       const int32_t second[], size_t second_count,
                       int32_t common[])
{
    bool *used = calloc(second_count + 1, sizeof *used);
    size_t found = 0;

    if (!used) {
        return COMMON_NO_MEMORY;
    }
    for (size_t i = 0; i < first_count; i++) {
        for (size_t j = 0; j < second_count; j++) {
            if (!used[j] && second[j] == first[i]) {
                used[j] = true;
                common[found++] = first[i];
                break;
            }
        }
    }
    free(used);
    return found;
}
