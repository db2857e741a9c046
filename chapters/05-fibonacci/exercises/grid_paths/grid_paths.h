#ifndef GRID_PATHS_H
#define GRID_PATHS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Paths through a grid, with memory for one row of it.
 *
 * A path starts in the upper left cell, ends in the lower right one, and goes
 * from cell to cell, each time one to the right or one down.  2 rows of 3 cells
 * have 3 paths; a single cell has 1, the path that goes nowhere; no cell has
 * none.
 *
 * rows, columns  0 or more; the number of paths fits in 64 bits
 * paths          receives their number; untouched if there is no memory
 * result         false: no memory
 * memory         at most columns * 8 bytes of heap, nothing of it left
 * cost           work that grows as rows * columns or less
 */
bool grid_paths(size_t rows, size_t columns, uint64_t *paths);

#endif
