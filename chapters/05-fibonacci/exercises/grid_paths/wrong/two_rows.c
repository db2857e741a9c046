/*
 * You keep two rows: one is enough, for a cell still holds the number of the
 * cell above until you write to it.
 */
#include "grid_paths.h"

#include <stdlib.h>
#include <string.h>

bool grid_paths(size_t rows, size_t columns, uint64_t *paths)
{
    uint64_t *above;
    uint64_t *row;

    if (rows == 0 || columns == 0) {
        *paths = 0;
        return true;
    }
    above = calloc(2 * columns, sizeof *above);
    if (!above) {
        return false;
    }
    row = above + columns;
    above[0] = 1;
    for (size_t i = 0; i < rows; i++) {
        row[0] = 1;
        for (size_t column = 1; column < columns; column++) {
            row[column] = row[column - 1] + above[column];
        }
        memcpy(above, row, columns * sizeof *row);
    }
    *paths = row[columns - 1];
    free(above);
    return true;
}
