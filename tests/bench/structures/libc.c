/* The C library's own: what a result costs at the least, and snprintf. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/bench/structures/ways.h"

static uint64_t format(void *made, const struct bench_input *in)
{
    char *text = malloc(in->count * 24 + 1);
    size_t length = 0;
    uint64_t sum;

    (void)made;
    if (!text) {
        abort();
    }
    text[0] = '\0';
    for (size_t i = 0; i < in->count; i++) {
        length += (size_t)snprintf(text + length, 24, "word_%zu\n", i);
    }
    sum = length + (unsigned char)text[length / 2];
    free(text);
    return sum;
}

/* The words, one behind the other, with a newline after each. */
static void *make_result(const struct bench_input *in)
{
    char *text = malloc(in->count * 24 + 1);
    char *end = text;

    if (!text) {
        abort();
    }
    for (size_t i = 0; i < in->count; i++) {
        memcpy(end, in->words[i], in->word_bytes[i]);
        end += in->word_bytes[i];
        *end++ = '\n';
    }
    *end = 0;
    return text;
}

static uint64_t copy(void *made, const struct bench_input *in)
{
    size_t length = in->count;
    char *text;
    uint64_t sum;

    for (size_t i = 0; i < in->count; i++) {
        length += in->word_bytes[i];
    }
    text = malloc(length + 1);
    if (!text) {
        abort();
    }
    memcpy(text, made, length + 1);
    sum = length + (unsigned char)text[length / 2];
    free(text);
    return sum;
}

/* What no array that is made of pieces can go below: room for all at once. */
static inline uint64_t pieces(size_t piece, const struct bench_input *in)
{
    const int64_t *numbers = in->numbers;
    size_t count = in->count;
    int64_t *items = malloc(count * sizeof *items);
    size_t used = 0;
    uint64_t sum;

    if (!items) {
        abort();
    }
    for (; used + piece <= count; used += piece) {
        memcpy(items + used, numbers + used, piece * sizeof *items);
    }
    sum = used + (uint64_t)items[used - 1];
    free(items);
    return sum;
}

/* The same, one by one. */
static uint64_t stores(void *made, const struct bench_input *in)
{
    const int64_t *numbers = in->numbers;
    size_t count = in->count;
    volatile int64_t *items = malloc(count * sizeof *items);
    uint64_t sum;

    (void)made;
    if (!items) {
        abort();
    }
    for (size_t i = 0; i < count; i++) {
        items[i] = numbers[i];
    }
    sum = count + (uint64_t)items[count - 1];
    free((void *)items);
    return sum;
}

static uint64_t pieces_few(void *made, const struct bench_input *in)
{
    (void)made;
    return pieces(in->few, in);
}

static uint64_t pieces_many(void *made, const struct bench_input *in)
{
    (void)made;
    return pieces(in->many, in);
}

static const struct bench_way ways[] = {
    {"format", "snprintf", NULL, format, NULL},
    {"join", "memcpy", make_result, copy, free},
    {"append", "stores", NULL, stores, NULL},
    {"extend few", "memcpy", NULL, pieces_few, NULL},
    {"extend many", "memcpy", NULL, pieces_many, NULL},
};

const struct bench_ways bench_libc = {ways, sizeof ways / sizeof ways[0], NULL};
