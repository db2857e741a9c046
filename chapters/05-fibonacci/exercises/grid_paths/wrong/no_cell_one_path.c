/*
 * You find a path where there is no cell: the path that goes nowhere needs one
 * to stand on. No rows or no columns make 0.
 */
#include "grid_paths.h"

#include <stdlib.h>

bool grid_paths(size_t rows, size_t columns, uint64_t *paths)
{
    uint64_t *row;

    if (rows == 0 || columns == 0) {
        *paths = 1;
        return true;
    }
    row = calloc(columns, sizeof *row);
    if (!row) {
        return false;
    }
    row[0] = 1;
    for (size_t i = 0; i < rows; i++) {
        for (size_t column = 1; column < columns; column++) {
            row[column] += row[column - 1];
        }
    }
    *paths = row[columns - 1];
    free(row);
    return true;
}
