#include <stdlib.h>

#include "tests/bench/structures/ways.h"

#if defined(__has_include)
#if __has_include(<htslib/khash.h>)
#define HAVE_KHASH
#endif
#endif

#ifdef HAVE_KHASH
/* Its macros make functions that not everybody uses, and convert freely. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <htslib/khash.h>

KHASH_SET_INIT_INT64(keys)
#pragma GCC diagnostic pop

static void *make_set(const struct bench_input *in)
{
    khash_t(keys) *set = kh_init(keys);
    int absent;

    for (size_t i = 0; i < in->count; i++) {
        kh_put(keys, set, in->keys[i], &absent);
    }
    return set;
}

static void drop_set(void *made)
{
    kh_destroy(keys, (khash_t(keys) *)made);
}

static uint64_t build(void *made, const struct bench_input *in)
{
    khash_t(keys) *set = make_set(in);
    uint64_t count = kh_size(set);

    (void)made;
    drop_set(set);
    return count;
}

static uint64_t ask(const khash_t(keys) * set, const uint64_t keys[],
                    size_t count)
{
    uint64_t found = 0;

    for (size_t i = 0; i < count; i++) {
        found += kh_get(keys, set, keys[i]) != kh_end(set);
    }
    return found;
}

static uint64_t hit(void *made, const struct bench_input *in)
{
    return ask(made, in->asked, in->count);
}

static uint64_t miss(void *made, const struct bench_input *in)
{
    return ask(made, in->absent, in->count);
}

static const struct bench_way ways[] = {
    {"set build", "khash", NULL, build, NULL},
    {"set hit", "khash", make_set, hit, drop_set},
    {"set miss", "khash", make_set, miss, drop_set},
};

const struct bench_ways bench_khash = {ways, sizeof ways / sizeof ways[0],
                                       NULL};
#else
const struct bench_ways bench_khash = {NULL, 0, "libhts-dev"};
#endif
