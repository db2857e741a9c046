#include "demos/measuring/runs.h"

#include <stdlib.h>

#include "demos/measuring/measuring.h"
#include "lib/measure/rng.h"

size_t measuring_input_bytes(size_t count)
{
    return sizeof(struct measuring_input) +
           count * (2 * sizeof(int32_t) + sizeof(uint32_t));
}

/* There are few different values: counting them sorts them. */
static void fill_sorted(struct measuring_input *input)
{
    size_t times[MEASURING_LIMIT] = {0};
    size_t used = 0;

    for (size_t i = 0; i < input->count; i++) {
        times[input->shuffled[i]]++;
    }
    for (int32_t value = 0; value < MEASURING_LIMIT; value++) {
        for (size_t i = 0; i < times[value]; i++) {
            input->sorted[used++] = value;
        }
    }
}

static enum pace_status fill_ring(struct measuring_input *input, uint64_t seed)
{
    size_t count = input->count;
    size_t *order = malloc((count + 1) * sizeof *order);
    enum pace_status status = PACE_NO_MEMORY;

    if (order) {
        for (size_t i = 0; i < count; i++) {
            order[i] = i;
        }
        status = pace_rng_shuffle(seed, order, count);
    }
    for (size_t i = 0; !status && i < count; i++) {
        input->next[order[i]] = (uint32_t)order[(i + 1) % count];
    }
    free(order);
    return status;
}

struct measuring_input *measuring_input_new(size_t count, uint64_t seed)
{
    struct measuring_input *input = malloc(measuring_input_bytes(count));

    if (!input) {
        return NULL;
    }
    input->count = count;
    input->sorted = input->shuffled + count;
    input->next = (uint32_t *)(input->sorted + count);
    if (pace_rng_fill_i32(seed, 0, MEASURING_LIMIT - 1, input->shuffled,
                          count) ||
        fill_ring(input, seed)) {
        free(input);
        return NULL;
    }
    fill_sorted(input);
    return input;
}

uint64_t measuring_run_shuffled(void *input)
{
    const struct measuring_input *in = input;

    return measuring_sum_large(in->shuffled, in->count);
}

uint64_t measuring_run_sorted(void *input)
{
    const struct measuring_input *in = input;

    return measuring_sum_large(in->sorted, in->count);
}

uint64_t measuring_run_branch_free(void *input)
{
    const struct measuring_input *in = input;

    return measuring_sum_branch_free(in->shuffled, in->count);
}

uint64_t measuring_run_branch_free_sorted(void *input)
{
    const struct measuring_input *in = input;

    return measuring_sum_branch_free(in->sorted, in->count);
}

uint64_t measuring_run_unoptimised(void *input)
{
    const struct measuring_input *in = input;

    return measuring_sum_unoptimised(in->shuffled, in->count);
}

uint64_t measuring_run_ignored(void *input)
{
    const struct measuring_input *in = input;

    measuring_sum_ignored(in->shuffled, in->count);
    return 0;
}

uint64_t measuring_run_element(void *input)
{
    const struct measuring_input *in = input;

    return (uint64_t)measuring_element(in->shuffled, in->count);
}

uint64_t measuring_run_follow(void *input)
{
    const struct measuring_input *in = input;

    return measuring_follow(in->next, in->count);
}

uint64_t measuring_run_equal_pairs(void *input)
{
    const struct measuring_input *in = input;

    return measuring_equal_pairs(in->shuffled, in->count);
}
