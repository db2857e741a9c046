#include "demos/pipeline/pipeline.h"

#include <stdlib.h>

void pipeline_list_release(struct pipeline_list *list)
{
    free(list->values);
    *list = (struct pipeline_list){.values = NULL};
}

int64_t pipeline_list_sum(const struct pipeline_list *list)
{
    int64_t sum = 0;

    for (size_t i = 0; i < list->count; i++) {
        sum += list->values[i];
    }
    return sum;
}

/* Room for count numbers; one at least, so that NULL means out of memory. */
static int64_t *new_array(size_t count)
{
    return malloc((count ? count : 1) * sizeof(int64_t));
}

static int64_t *numbers_to(size_t n)
{
    int64_t *numbers = new_array(n);

    for (size_t i = 0; numbers && i < n; i++) {
        numbers[i] = (int64_t)i + 1;
    }
    return numbers;
}

static int64_t *doubles_of(const int64_t numbers[], size_t n)
{
    int64_t *doubles = new_array(n);

    for (size_t i = 0; doubles && i < n; i++) {
        doubles[i] = 2 * numbers[i];
    }
    return doubles;
}

/* A new list of those greater than n. */
static bool keep_large(const int64_t doubles[], size_t n,
                       struct pipeline_list *list)
{
    size_t count = 0;

    for (size_t i = 0; i < n; i++) {
        count += doubles[i] > (int64_t)n;
    }
    list->values = new_array(count);
    list->count = 0;
    for (size_t i = 0; list->values && i < n; i++) {
        if (doubles[i] > (int64_t)n) {
            list->values[list->count++] = doubles[i];
        }
    }
    return list->values != NULL;
}

bool pipeline_three_arrays(size_t n, struct pipeline_list *list)
{
    int64_t *numbers = numbers_to(n);
    int64_t *doubles = numbers ? doubles_of(numbers, n) : NULL;
    bool kept = doubles && keep_large(doubles, n, list);

    free(doubles);
    free(numbers);
    return kept;
}

bool pipeline_two_arrays(size_t n, struct pipeline_list *list)
{
    int64_t *numbers = numbers_to(n);
    bool kept;

    for (size_t i = 0; numbers && i < n; i++) {
        numbers[i] *= 2;
    }
    kept = numbers && keep_large(numbers, n, list);
    free(numbers);
    return kept;
}

bool pipeline_fused(size_t n, struct pipeline_list *list)
{
    size_t count = n - n / 2;
    int64_t *values = new_array(count);
    size_t used = 0;

    for (size_t i = 1; values && i <= n; i++) {
        int64_t doubled = 2 * (int64_t)i;

        if (doubled > (int64_t)n) {
            values[used++] = doubled;
        }
    }
    *list = (struct pipeline_list){values, used};
    return values != NULL;
}

struct pipeline_stream pipeline_stream(size_t n)
{
    return (struct pipeline_stream){.next = 1, .last = n};
}

bool pipeline_stream_next(struct pipeline_stream *stream, int64_t *value)
{
    while (stream->next <= stream->last) {
        int64_t doubled = 2 * (int64_t)stream->next++;

        if (doubled > (int64_t)stream->last) {
            *value = doubled;
            return true;
        }
    }
    return false;
}

int64_t pipeline_streaming(size_t n)
{
    struct pipeline_stream stream = pipeline_stream(n);
    int64_t sum = 0;
    int64_t value;

    while (pipeline_stream_next(&stream, &value)) {
        sum += value;
    }
    return sum;
}

int64_t pipeline_one_loop(size_t n)
{
    int64_t sum = 0;

    for (size_t i = 1; i <= n; i++) {
        int64_t doubled = 2 * (int64_t)i;

        sum += doubled > (int64_t)n ? doubled : 0;
    }
    return sum;
}
