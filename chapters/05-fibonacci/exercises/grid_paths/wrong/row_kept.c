/*
 * You never free the row: who calls you a thousand times has a thousand rows.
 * Free it before you return.
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
    row[0] = 1;
    for (size_t i = 0; i < rows; i++) {
        for (size_t column = 1; column < columns; column++) {
            row[column] += row[column - 1];
        }
    }
    *paths = row[columns - 1];
    return true;
}
