#include "demos/growth/input.h"

#include <stdlib.h>
#include <string.h>

#include "demos/growth/growth.h"

/* Arrays of count values in struct growth_input. */
#define ARRAYS 7

/* At most 8 places of the set per key; a list of n grows into one of 2n. */
#define SET_PER_KEY    8
#define LIST_PER_VALUE 3

/* 2^64 divided by the golden ratio: its multiples fall all over the array. */
#define SPREAD UINT64_C(0x9E3779B97F4A7C15)

static int64_t key_of(int64_t value, size_t place)
{
    return value * (INT64_C(1) << 32) + (int64_t)place;
}

/* All arrays lie in one block, which begins with values. */
static bool lay_out(struct growth_input *input, size_t count)
{
    int64_t **const arrays[ARRAYS] = {
        &input->values, &input->sorted, &input->copy,        &input->room,
        &input->front,  &input->keys,   &input->sorted_keys,
    };
    int64_t *block = calloc(count, ARRAYS * sizeof *block);

    if (!block) {
        return false;
    }
    for (size_t i = 0; i < ARRAYS; i++) {
        *arrays[i] = block + i * count;
    }
    input->count = count;
    return true;
}

static void fill(struct growth_input *input, const int64_t values[])
{
    size_t count = input->count;

    memcpy(input->values, values, count * sizeof *values);
    memcpy(input->front, values, count * sizeof *values);
    memcpy(input->sorted, values, count * sizeof *values);
    growth_fast_sort(input->sorted, input->room, count);
    for (size_t i = 0; i < count; i++) {
        input->keys[i] = key_of(values[i], i);
    }
    memcpy(input->sorted_keys, input->keys, count * sizeof *values);
    growth_fast_sort(input->sorted_keys, input->room, count);
    for (size_t i = 0; i < GROWTH_ASKED; i++) {
        int64_t value = GROWTH_LOW + (int64_t)(i * 7919 % GROWTH_HIGH);

        input->places[i] = (size_t)(SPREAD * (i + 1) % count);
        input->asked[i] = i % 2 ? key_of(value, count)
                                : input->keys[i * count / GROWTH_ASKED];
    }
}

static bool fill_structures(struct growth_input *input)
{
    int64_t *items =
        malloc((input->count + GROWTH_ASKED) * sizeof *input->list.items);

    if (!items) {
        return false;
    }
    memcpy(items, input->values, input->count * sizeof *items);
    input->list = (struct growth_list){
        .items = items,
        .length = input->count,
        .capacity = input->count + GROWTH_ASKED,
    };
    return growth_set_build(input->keys, input->count, &input->set) == PACE_OK;
}

struct growth_input *growth_input_new(const int64_t values[], size_t count)
{
    struct growth_input *input = calloc(1, sizeof *input);

    if (!input || !lay_out(input, count)) {
        free(input);
        return NULL;
    }
    fill(input, values);
    if (!fill_structures(input)) {
        growth_input_free(input);
        return NULL;
    }
    return input;
}

void growth_input_free(struct growth_input *input)
{
    if (!input) {
        return;
    }
    growth_set_release(&input->set);
    growth_list_release(&input->list);
    free(input->values);
    free(input);
}

size_t growth_input_bytes(size_t count)
{
    size_t per_value = ARRAYS + SET_PER_KEY + LIST_PER_VALUE + 1;

    return sizeof(struct growth_input) +
           (per_value * count + GROWTH_ASKED) * sizeof(int64_t);
}
