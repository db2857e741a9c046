#include "lib/chart/spread.h"

#include <assert.h>
#include <math.h>

/* Labels that touched and now stand in a row: member i of all labels wants
 * to be at start + i * gap. */
struct block {
    double start; /* the mean of what its members want */
    size_t count;
};

/* order[0] is the index of the smallest; equal ones keep their order. */
static void sort_by_position(const double positions[], size_t order[],
                             size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t hole = i;

        while (hole > 0 && positions[order[hole - 1]] > positions[i]) {
            order[hole] = order[hole - 1];
            hole--;
        }
        order[hole] = i;
    }
}

static struct block joined(struct block first, struct block second)
{
    double count = (double)(first.count + second.count);

    return (struct block){
        .start = (first.start * (double)first.count +
                  second.start * (double)second.count) /
                 count,
        .count = first.count + second.count,
    };
}

/*
 * With i * gap subtracted from the i-th smallest, "at least gap apart" becomes
 * "not descending", and the nearest such sequence is found by joining
 * neighbours that descend into their mean (isotonic regression by pooling
 * adjacent violators).  source: Barlow et al., Statistical Inference under
 * Order Restrictions, 1972, chapter 1.
 */
void pace_spread(double positions[], size_t count, double gap)
{
    size_t order[PACE_MAX_SPREAD];
    struct block blocks[PACE_MAX_SPREAD];
    size_t block_count = 0;

    assert(count <= PACE_MAX_SPREAD);
    if (count < 2) {
        return;
    }
    gap = fmin(gap, 1 / (double)(count - 1));
    sort_by_position(positions, order, count);
    for (size_t i = 0; i < count; i++) {
        struct block block = {positions[order[i]] - (double)i * gap, 1};

        while (block_count && blocks[block_count - 1].start > block.start) {
            block = joined(blocks[--block_count], block);
        }
        blocks[block_count++] = block;
    }
    double last_start = 1 - (double)(count - 1) * gap;
    size_t i = 0;
    for (size_t b = 0; b < block_count; b++) {
        double start = fmax(0, fmin(blocks[b].start, last_start));

        for (size_t member = 0; member < blocks[b].count; member++, i++) {
            positions[order[i]] = start + (double)i * gap;
        }
    }
}
