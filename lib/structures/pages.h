#ifndef PACE_PAGES_H
#define PACE_PAGES_H

#include <stddef.h>

/* What one fetch from memory brings. */
#define PACE_LINE_BYTES 64

/*
 * Memory that starts on a cache line, filled with 0; a large block is asked
 * for in huge pages, where the system has them: random access to more than a
 * few MB then finds its addresses translated.  Used inside lib/structures.
 */
struct pace_pages {
    void *start;  /* NULL: out of memory */
    void *block;  /* what calloc gave */
    size_t bytes; /* of the block */
};

/* bytes: a multiple of PACE_LINE_BYTES */
struct pace_pages pace_pages_new(size_t bytes);

void pace_pages_release(struct pace_pages *pages);

#endif
