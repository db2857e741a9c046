#include "demos/growth/runs.h"

#include <string.h>

#include "demos/growth/growth.h"
#include "demos/growth/input.h"

/* What pairs, triples and subsets shall add up to. */
#define WANTED 100

/* A stretch of neighbours may add up to this: about 20 of them. */
#define STRETCH_LIMIT 1000

/* How many places of a sorted array are compared between sorts. */
#define GLANCES 9

uint64_t growth_run_first(void *input)
{
    const struct growth_input *in = input;

    return (uint64_t)growth_first(in->values, in->count);
}

/* Looks for a value that is not there, the longest search. */
uint64_t growth_run_binary_search(void *input)
{
    const struct growth_input *in = input;

    return growth_binary_search(in->sorted, in->count, GROWTH_HIGH + 1);
}

uint64_t growth_run_sample(void *input)
{
    const struct growth_input *in = input;

    return (uint64_t)growth_sample(in->values, in->count);
}

uint64_t growth_run_sum(void *input)
{
    const struct growth_input *in = input;

    return (uint64_t)growth_sum(in->values, in->count);
}

/* Depends on the order; looking at every value would be work of its own. */
static uint64_t glance(const int64_t sorted[], size_t count)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < GLANCES; i++) {
        sum = 101 * sum + (uint64_t)sorted[i * count / GLANCES];
    }
    return sum;
}

static uint64_t sort(struct growth_input *in,
                     void (*way)(int64_t values[], int64_t room[],
                                 size_t count))
{
    memcpy(in->copy, in->values, in->count * sizeof *in->copy);
    way(in->copy, in->room, in->count);
    return glance(in->copy, in->count);
}

uint64_t growth_run_merge_sort(void *input)
{
    return sort(input, growth_merge_sort);
}

uint64_t growth_run_fast_sort(void *input)
{
    return sort(input, growth_fast_sort);
}

uint64_t growth_run_pairs(void *input)
{
    const struct growth_input *in = input;

    return growth_pairs(in->values, in->count, WANTED);
}

uint64_t growth_run_triples(void *input)
{
    const struct growth_input *in = input;

    return growth_triples(in->values, in->count, WANTED);
}

uint64_t growth_run_subsets(void *input)
{
    const struct growth_input *in = input;

    return growth_subsets(in->values, in->count, WANTED);
}

uint64_t growth_run_pairs_counted(void *input)
{
    const struct growth_input *in = input;

    return growth_pairs_counted(in->values, in->count, WANTED);
}

uint64_t growth_run_longest_stretch(void *input)
{
    const struct growth_input *in = input;

    return growth_longest_stretch(in->values, in->count, STRETCH_LIMIT);
}

uint64_t growth_run_strides(void *input)
{
    const struct growth_input *in = input;

    return (uint64_t)growth_strides(in->values, in->count);
}

uint64_t growth_run_append_all(void *input)
{
    const struct growth_input *in = input;
    int64_t last = 0;

    return growth_append_all(in->values, in->count, &last) ? UINT64_MAX
                                                           : (uint64_t)last;
}

uint64_t growth_run_index(void *input)
{
    const struct growth_input *in = input;

    return (uint64_t)growth_index(in->values, in->places, GROWTH_ASKED);
}

/* There is room, as there is for all but one of the next n appends. */
uint64_t growth_run_append(void *input)
{
    struct growth_input *in = input;

    in->list.length = in->count;
    return growth_list_extend(&in->list, in->asked, GROWTH_ASKED)
               ? UINT64_MAX
               : (uint64_t)in->list.length;
}

uint64_t growth_run_insert_front(void *input)
{
    struct growth_input *in = input;

    growth_insert_front(in->front, in->count, in->asked, GROWTH_ASKED);
    return (uint64_t)in->front[0];
}

uint64_t growth_run_in_unsorted(void *input)
{
    const struct growth_input *in = input;

    return growth_in_unsorted(in->keys, in->count, in->asked, GROWTH_ASKED);
}

uint64_t growth_run_in_sorted(void *input)
{
    const struct growth_input *in = input;

    return growth_in_sorted(in->sorted_keys, in->count, in->asked,
                            GROWTH_ASKED);
}

uint64_t growth_run_in_set(void *input)
{
    const struct growth_input *in = input;

    return growth_in_set(&in->set, in->asked, GROWTH_ASKED);
}
