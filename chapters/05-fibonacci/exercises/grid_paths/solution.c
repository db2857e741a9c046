#include "grid_paths.h"

#include <stdlib.h>

/* Before a cell is added up, it still holds what was found for the cell above
 * it, and the cell to the left has its new number already. */
static void next_row(uint64_t row[], size_t columns)
{
    for (size_t column = 1; column < columns; column++) {
        row[column] += row[column - 1];
    }
}

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
        next_row(row, columns);
    }
    *paths = row[columns - 1];
    free(row);
    return true;
}
