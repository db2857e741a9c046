#ifndef COMMON_ELEMENTS_H
#define COMMON_ELEMENTS_H

#include <stddef.h>
#include <stdint.h>

#define COMMON_NO_MEMORY SIZE_MAX

/*
 * Elements of one array that another has, too, in n log n.
 *
 * The elements of first that occur in second as well: in the order of first,
 * and each as often as first has it.  For [5 1 5 2] and [2 5], that is [5 5 2].
 *
 * first, second  numbers in any order, from all of int32_t; not modified
 * common         room for first_count numbers
 * result         how many were found and put into common; COMMON_NO_MEMORY
 *                where memory was refused: common may then hold anything
 * cost           for n numbers in each: work that grows as n log n at the most,
 *                32 bytes of heap per number of both, and 1024 bytes
 */
size_t common_elements(const int32_t first[], size_t first_count,
                       const int32_t second[], size_t second_count,
                       int32_t common[]);

#endif
