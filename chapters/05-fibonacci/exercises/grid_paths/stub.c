#include "grid_paths.h"

bool grid_paths(size_t rows, size_t columns, uint64_t *paths)
{
    (void)rows;
    (void)columns;
    (void)paths;
    return false; /* Your turn. */
}
