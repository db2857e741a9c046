#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/structures/array.h"
#include "lib/structures/cache.h"
#include "lib/structures/set.h"
#include "lib/structures/text.h"
#include "tests/bench/structures/ways.h"

/* A benchmark that is out of memory has nothing to say. */
static void must(enum pace_status status)
{
    if (status) {
        abort();
    }
}

static uint64_t build(void *made, const struct bench_input *in)
{
    struct pace_set *set;
    uint64_t count;

    (void)made;
    must(pace_set_new(1, &set));
    for (size_t i = 0; i < in->count; i++) {
        must(pace_set_insert(set, in->keys[i], NULL));
    }
    count = pace_set_count(set);
    pace_set_free(set);
    return count;
}

static uint64_t build_many(void *made, const struct bench_input *in)
{
    struct pace_set *set;
    uint64_t count;

    (void)made;
    must(pace_set_new(1, &set));
    must(pace_set_insert_many(set, in->keys, in->count, NULL));
    count = pace_set_count(set);
    pace_set_free(set);
    return count;
}

/* A set and room for the answers of a call for many. */
struct asked {
    struct pace_set *set;
    bool *found;
};

static void *make_set(const struct bench_input *in)
{
    struct asked *asked = malloc(sizeof *asked);

    if (!asked) {
        abort();
    }
    must(pace_set_new(1, &asked->set));
    must(pace_set_insert_many(asked->set, in->keys, in->count, NULL));
    asked->found = calloc(in->count, sizeof *asked->found);
    if (!asked->found) {
        abort();
    }
    return asked;
}

static void drop_set(void *made)
{
    struct asked *asked = made;

    pace_set_free(asked->set);
    free(asked->found);
    free(asked);
}

static uint64_t ask(const struct pace_set *set, const uint64_t keys[],
                    size_t count)
{
    uint64_t found = 0;

    for (size_t i = 0; i < count; i++) {
        found += pace_set_contains(set, keys[i]);
    }
    return found;
}

static uint64_t ask_many(const struct asked *asked, const uint64_t keys[],
                         size_t count)
{
    uint64_t found = 0;

    pace_set_contains_many(asked->set, keys, count, asked->found);
    for (size_t i = 0; i < count; i++) {
        found += asked->found[i];
    }
    return found;
}

static uint64_t hit(void *made, const struct bench_input *in)
{
    return ask(((struct asked *)made)->set, in->asked, in->count);
}

static uint64_t miss(void *made, const struct bench_input *in)
{
    return ask(((struct asked *)made)->set, in->absent, in->count);
}

static uint64_t hit_many(void *made, const struct bench_input *in)
{
    return ask_many(made, in->asked, in->count);
}

static uint64_t miss_many(void *made, const struct bench_input *in)
{
    return ask_many(made, in->absent, in->count);
}

static uint64_t cache_by(enum pace_cache_policy policy,
                         const struct bench_input *in)
{
    const struct pace_cache_setup setup = {.policy = policy,
                                           .capacity = in->capacity,
                                           .value_bytes = sizeof(uint64_t),
                                           .ttl_ns = PACE_CACHE_FOREVER};
    struct pace_cache *cache;
    uint64_t sum = 0;

    must(pace_cache_new(&setup, &cache));
    for (size_t i = 0; i < in->count; i++) {
        struct pace_key key = {&in->requests[i], sizeof in->requests[i]};
        uint64_t value;

        if (!pace_cache_get(cache, key, 0, &value)) {
            value = ~in->requests[i];
            must(pace_cache_put(cache, key, 0, &value));
        }
        sum += value;
    }
    pace_cache_free(cache);
    return sum;
}

static uint64_t lru(void *made, const struct bench_input *in)
{
    (void)made;
    return cache_by(PACE_CACHE_LRU, in);
}

static uint64_t sieve(void *made, const struct bench_input *in)
{
    (void)made;
    return cache_by(PACE_CACHE_SIEVE, in);
}

static uint64_t checksum(struct pace_text *text)
{
    uint64_t sum = text->length + (unsigned char)text->bytes[text->length / 2];

    pace_text_release(text);
    return sum;
}

static uint64_t join(void *made, const struct bench_input *in)
{
    struct pace_text text = {0};

    (void)made;
    must(pace_text_append_words(&text, in->words, in->word_bytes, in->count,
                                '\n'));
    return checksum(&text);
}

static uint64_t format(void *made, const struct bench_input *in)
{
    struct pace_text text = {0};

    (void)made;
    for (size_t i = 0; i < in->count; i++) {
        must(pace_text_append(&text, "word_", 5));
        must(pace_text_append_number(&text, i));
        must(pace_text_append(&text, "\n", 1));
    }
    return checksum(&text);
}

static uint64_t last_of(struct pace_array array)
{
    uint64_t sum = array.count + (uint64_t)array.items[array.count - 1];

    pace_array_release(&array);
    return sum;
}

static uint64_t append(void *made, const struct bench_input *in)
{
    const int64_t *numbers = in->numbers;
    size_t count = in->count;
    struct pace_array array = {0};

    (void)made;
    for (size_t i = 0; i < count; i++) {
        must(pace_array_append(&array, numbers[i]));
    }
    return last_of(array);
}

static uint64_t extend_by(size_t piece, const struct bench_input *in)
{
    const int64_t *numbers = in->numbers;
    size_t count = in->count;
    struct pace_array array = {0};

    for (size_t i = 0; i + piece <= count; i += piece) {
        must(pace_array_extend(&array, numbers + i, piece));
    }
    return last_of(array);
}

static uint64_t extend_few(void *made, const struct bench_input *in)
{
    (void)made;
    return extend_by(in->few, in);
}

static uint64_t extend_many(void *made, const struct bench_input *in)
{
    (void)made;
    return extend_by(in->many, in);
}

static const struct bench_way ways[] = {
    {"set build", "pace", NULL, build, NULL},
    {"set hit", "pace", make_set, hit, drop_set},
    {"set miss", "pace", make_set, miss, drop_set},
    {"set build", "pace many", NULL, build_many, NULL},
    {"set hit", "pace many", make_set, hit_many, drop_set},
    {"set miss", "pace many", make_set, miss_many, drop_set},
    {"cache", "pace", NULL, lru, NULL},
    {"cache", "pace SIEVE", NULL, sieve, NULL},
    {"join", "pace", NULL, join, NULL},
    {"format", "pace", NULL, format, NULL},
    {"append", "pace", NULL, append, NULL},
    {"extend few", "pace", NULL, extend_few, NULL},
    {"extend many", "pace", NULL, extend_many, NULL},
};

const struct bench_ways bench_ours = {ways, sizeof ways / sizeof ways[0], NULL};
