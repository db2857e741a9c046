/*
 * You go through second and ask first: the order and the repetitions that come
 * out are those of second.
 */
#include "common_elements.h"

size_t common_elements(const int32_t first[], size_t first_count,
                       const int32_t second[], size_t second_count,
                       int32_t common[])
{
    size_t found = 0;

    for (size_t j = 0; j < second_count && found < first_count; j++) {
        for (size_t i = 0; i < first_count; i++) {
            if (first[i] == second[j]) {
                common[found++] = second[j];
                break;
            }
        }
    }
    return found;
}
