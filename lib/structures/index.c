#include "lib/structures/index.h"

#include <assert.h>
#include <stdlib.h>

#define FIRST_BITS 3
#define MOST_BITS  32 /* the hash has no more */

static uint64_t cell_of(uint32_t hash, uint32_t number)
{
    return (uint64_t)hash << 32 | (number + 1);
}

static uint32_t hash_of(uint64_t cell)
{
    return (uint32_t)(cell >> 32);
}

/* The first free cell from the home of its hash on. */
static void put_cell(struct pace_index *index, uint64_t cell)
{
    size_t last = pace_index_last(index);
    size_t place = pace_index_home(index, hash_of(cell));

    while (index->cells[place]) {
        place = (place + 1) & last;
    }
    index->cells[place] = cell;
}

enum pace_status pace_index_reserve(struct pace_index *index)
{
    struct pace_index grown = *index;
    size_t cells = index->cells ? pace_index_last(index) + 1 : 0;

    /* At most half full: a search that fails then meets 2.5 cells on the
     * average, one that succeeds 1.5.  Knuth, TAOCP 3, 6.4, theorem K. */
    if (index->count < cells / 2) {
        return PACE_OK;
    }
    grown.bits = index->cells ? index->bits + 1 : FIRST_BITS;
    if (grown.bits > MOST_BITS) {
        return PACE_NO_MEMORY;
    }
    grown.cells = calloc((size_t)1 << grown.bits, sizeof *grown.cells);
    if (!grown.cells) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < cells; i++) {
        if (index->cells[i]) {
            put_cell(&grown, index->cells[i]);
        }
    }
    free(index->cells);
    *index = grown;
    return PACE_OK;
}

void pace_index_add(struct pace_index *index, uint32_t hash, uint32_t number)
{
    assert(index->cells && number < PACE_INDEX_LIMIT);
    put_cell(index, cell_of(hash, number));
    index->count++;
}

/*
 * Cells behind the hole move up where that does not put them before their
 * home, so that no search ends too early and no marks of deleted cells slow
 * down the ones to come.  Knuth, TAOCP 3, 6.4, algorithm R.
 */
static void close_hole(struct pace_index *index, size_t hole)
{
    size_t last = pace_index_last(index);
    size_t place = (hole + 1) & last;

    while (index->cells[place]) {
        uint64_t cell = index->cells[place];
        size_t home = pace_index_home(index, hash_of(cell));

        if (((place - home) & last) >= ((place - hole) & last)) {
            index->cells[hole] = cell;
            hole = place;
        }
        place = (place + 1) & last;
    }
    index->cells[hole] = 0;
}

void pace_index_remove(struct pace_index *index, uint32_t hash, uint32_t number)
{
    size_t last = pace_index_last(index);
    size_t place = pace_index_home(index, hash);
    uint64_t cell = cell_of(hash, number);

    while (index->cells[place] != cell) {
        assert(index->cells[place]);
        place = (place + 1) & last;
    }
    close_hole(index, place);
    index->count--;
}

void pace_index_release(struct pace_index *index)
{
    free(index->cells);
    *index = (struct pace_index){0};
}

size_t pace_index_bytes(const struct pace_index *index)
{
    return index->cells ? (pace_index_last(index) + 1) * sizeof *index->cells
                        : 0;
}
