#include "tests/bench/structures/input.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/rng.h"

#define WORD_ROOM 32

/* Of twice as many keys as there is room for, half of the requests hit. */
#define REQUESTS_PER_ROOM 10

/* Items in one call of extend: where the call counts, and where all but the
 * copying is next to nothing. */
#define FEW  4
#define MANY 1000

static void *room_for(size_t count, size_t size)
{
    void *room = calloc(count, size);

    if (!room) {
        abort();
    }
    return room;
}

/* In place: a block given back would leave a hole in the heap, for what grows
 * later to start in and to move out of. */
static void draw(uint64_t seed, int64_t low, int64_t high, uint64_t values[],
                 size_t count)
{
    if (pace_rng_fill(seed, low, high, (int64_t *)values, count)) {
        abort();
    }
}

/* 64-bit numbers at random are different, but for one chance in 10^7. */
static void fill_keys(uint64_t keys[], uint64_t asked[], size_t count)
{
    size_t *order = room_for(count, sizeof *order);

    for (size_t i = 0; i < count; i++) {
        order[i] = i;
    }
    if (pace_rng_shuffle(4, order, count)) {
        abort();
    }
    for (size_t i = 0; i < count; i++) {
        asked[i] = keys[order[i]];
    }
    free(order);
}

static void fill_requests(uint64_t requests[], size_t count, size_t capacity,
                          const uint64_t keys[])
{
    draw(5, 0, (int64_t)(2 * capacity) - 1, requests, count);
    for (size_t i = 0; i < count; i++) {
        requests[i] = keys[requests[i]];
    }
}

/* One behind the other, as in a file that was read. */
static void fill_words(char *words[], size_t word_bytes[], size_t count)
{
    char *room = room_for(count, WORD_ROOM);

    for (size_t i = 0; i < count; i++) {
        words[i] = room;
        word_bytes[i] = (size_t)snprintf(room, WORD_ROOM, "word_%zu", i);
        room += word_bytes[i] + 1;
    }
}

struct bench_input bench_input_new(size_t count)
{
    uint64_t *keys = room_for(count, sizeof *keys);
    uint64_t *asked = room_for(count, sizeof *asked);
    uint64_t *absent = room_for(count, sizeof *absent);
    uint64_t *requests = room_for(count, sizeof *requests);
    int64_t *numbers = room_for(count, sizeof *numbers);
    char **words = room_for(count, sizeof *words);
    size_t *word_bytes = room_for(count, sizeof *word_bytes);
    size_t capacity = count / REQUESTS_PER_ROOM;

    draw(1, INT64_MIN, INT64_MAX, keys, count);
    draw(2, INT64_MIN, INT64_MAX, absent, count);
    fill_keys(keys, asked, count);
    fill_requests(requests, count, capacity, keys);
    memcpy(numbers, keys, count * sizeof *numbers);
    fill_words(words, word_bytes, count);
    return (struct bench_input){.count = count,
                                .keys = keys,
                                .asked = asked,
                                .absent = absent,
                                .requests = requests,
                                .capacity = capacity,
                                .words = (const char *const *)words,
                                .word_bytes = word_bytes,
                                .numbers = numbers,
                                .few = FEW,
                                .many = MANY};
}

void bench_input_release(struct bench_input *input)
{
    free((void *)input->keys);
    free((void *)input->asked);
    free((void *)input->absent);
    free((void *)input->requests);
    free((void *)input->numbers);
    free((void *)input->words[0]);
    free((void *)input->words);
    free((void *)input->word_bytes);
}
