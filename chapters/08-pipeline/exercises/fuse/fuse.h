#ifndef FUSE_H
#define FUSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Two steps fused, with no array between them.
 *
 * Doubles each number and keeps those doubles that are greater than limit, in
 * their order.  Of 5, 1, 3 with a limit of 4 the list is 10, 6.
 *
 * numbers  count numbers from -10^15 to 10^15; not modified
 * count    0 to 1,000,000
 * limit    -10^16 to 10^16
 * list     receives what was kept, in a block that the caller frees; where
 *          nothing was kept, values may be NULL
 * result   false: out of memory; *list is untouched and nothing is allocated
 * cost     work that grows as n, one allocation, and at no moment more heap
 *          than the list itself (8 bytes for each value) and 64 bytes
 */
struct fuse_list {
    int64_t *values;
    size_t count;
};

bool fuse(const int64_t numbers[], size_t count, int64_t limit,
          struct fuse_list *list);

#endif
