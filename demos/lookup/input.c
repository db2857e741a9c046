#include "demos/lookup/input.h"

#include <stdlib.h>
#include <string.h>

#include "lib/measure/rng.h"

size_t lookup_input_bytes(size_t n)
{
    /* five arrays of the input, and two sorted copies with their places */
    return sizeof(struct lookup_input) + 5 * n * sizeof(int64_t) + 4 * n * 16;
}

static struct lookup_input *new_input(size_t first_count, size_t second_count,
                                      size_t more)
{
    size_t count = 2 * first_count + second_count + more;
    struct lookup_input *input =
        malloc(sizeof *input + count * sizeof input->numbers[0]);

    if (!input) {
        return NULL;
    }
    input->common = input->numbers;
    input->arrays = (struct lookup_arrays){
        .first = input->numbers + first_count,
        .first_count = first_count,
        .second = input->numbers + 2 * first_count,
        .second_count = second_count,
    };
    input->in_order = input->arrays;
    return input;
}

/* Puts low .. low + count - 1 into numbers in a random order. */
static enum pace_status fill_shuffled(uint64_t seed, size_t low,
                                      int64_t numbers[], size_t count)
{
    size_t *order = malloc((count + 1) * sizeof *order);

    if (!order) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        order[i] = low + i;
    }
    enum pace_status status = pace_rng_shuffle(seed, order, count);

    for (size_t i = 0; i < count && !status; i++) {
        numbers[i] = (int64_t)order[i];
    }
    free(order);
    return status;
}

struct lookup_input *lookup_input_seeded(size_t n, uint64_t seed)
{
    struct lookup_input *input = new_input(n, n, 2 * n);

    if (!input) {
        return NULL;
    }
    int64_t *first = input->numbers + n;
    int64_t *second = first + n;
    int64_t *ordered = second + n;

    for (size_t i = 0; i < n; i++) {
        ordered[i] = (int64_t)i;
        ordered[n + i] = (int64_t)(n / 2 + i);
    }
    input->in_order.first = ordered;
    input->in_order.second = ordered + n;
    if (fill_shuffled(seed, 0, first, n) ||
        fill_shuffled(seed + 1, n / 2, second, n)) {
        free(input);
        return NULL;
    }
    return input;
}

struct lookup_input *lookup_input_of(const struct lookup_arrays *arrays)
{
    size_t first_count = arrays->first_count;
    size_t second_count = arrays->second_count;
    struct lookup_input *input = new_input(first_count, second_count, 0);

    if (input) {
        memcpy(input->numbers + first_count, arrays->first,
               first_count * sizeof input->numbers[0]);
        memcpy(input->numbers + 2 * first_count, arrays->second,
               second_count * sizeof input->numbers[0]);
    }
    return input;
}
