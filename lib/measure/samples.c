#include "lib/measure/samples.h"

#include <assert.h>
#include <stdlib.h>

/* Room for the 5 passes of a usual run without growing. */
#define FIRST_CAPACITY 8

enum pace_status pace_samples_push(struct pace_samples *samples,
                                   struct pace_sample sample)
{
    assert(samples && samples->count <= samples->capacity);

    if (samples->count == samples->capacity) {
        size_t capacity =
            samples->capacity ? 2 * samples->capacity : FIRST_CAPACITY;

        if (capacity > SIZE_MAX / sizeof *samples->items) {
            return PACE_NO_MEMORY;
        }
        struct pace_sample *grown =
            realloc(samples->items, capacity * sizeof *grown);

        if (!grown) {
            return PACE_NO_MEMORY;
        }
        samples->items = grown;
        samples->capacity = capacity;
    }
    samples->items[samples->count++] = sample;
    return PACE_OK;
}

void pace_samples_release(struct pace_samples *samples)
{
    assert(samples);

    free(samples->items);
    *samples = (struct pace_samples){0};
}
