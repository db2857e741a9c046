/*
 * You ask for the same cells again and again: right, but the work grows as the
 * number of paths. Keep what you know of the last row.
 */
#include "grid_paths.h"

static uint64_t paths_to(size_t row, size_t column)
{
    if (row == 1 || column == 1) {
        return 1;
    }
    return paths_to(row - 1, column) + paths_to(row, column - 1);
}

bool grid_paths(size_t rows, size_t columns, uint64_t *paths)
{
    *paths = rows == 0 || columns == 0 ? 0 : paths_to(rows, columns);
    return true;
}
