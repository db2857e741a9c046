/*
 * You append a number once for each of its matches in second: stop looking at
 * the first match.
 */
#include "common_elements.h"

size_t common_elements(const int32_t first[], size_t first_count,
                       const int32_t second[], size_t second_count,
                       int32_t common[])
{
    size_t found = 0;

    for (size_t i = 0; i < first_count; i++) {
        for (size_t j = 0; j < second_count; j++) {
            if (first[i] == second[j]) {
                common[found++] = first[i];
            }
        }
    }
    return found;
}
