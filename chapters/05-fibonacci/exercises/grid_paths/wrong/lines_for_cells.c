/*
 * You walk along the lines between the cells: n cells in a row have n - 1 steps
 * from the first to the last, not n.
 */
#include "grid_paths.h"

#include <stdlib.h>

bool grid_paths(size_t rows, size_t columns, uint64_t *paths)
{
    uint64_t *row;

    if (rows == 0 || columns == 0) {
        *paths = 0;
        return true;
    }
    row = calloc(columns, sizeof *row);
    if (!row) {
        return false;
    }
    for (size_t i = 0; i <= rows; i++) {
        uint64_t left = 1;

        for (size_t column = 0; column < columns; column++) {
            row[column] = i == 0 ? 1 : row[column] + left;
            left = row[column];
        }
    }
    *paths = row[columns - 1];
    free(row);
    return true;
}
