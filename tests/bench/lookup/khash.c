#include <stdlib.h>

#include "tests/bench/lookup/peers.h"

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

KHASH_SET_INIT_INT64(numbers)
#pragma GCC diagnostic pop

bool bench_have_khash(void)
{
    return true;
}

size_t bench_common_khash(const struct lookup_arrays *arrays, int64_t common[])
{
    khash_t(numbers) *set = kh_init(numbers);
    size_t found = 0;
    int absent;

    for (size_t i = 0; i < arrays->second_count; i++) {
        kh_put(numbers, set, (khint64_t)arrays->second[i], &absent);
    }
    for (size_t i = 0; i < arrays->first_count; i++) {
        if (kh_get(numbers, set, (khint64_t)arrays->first[i]) != kh_end(set)) {
            common[found++] = arrays->first[i];
        }
    }
    kh_destroy(numbers, set);
    return found;
}
#else
bool bench_have_khash(void)
{
    return false;
}

size_t bench_common_khash(const struct lookup_arrays *arrays, int64_t common[])
{
    (void)arrays;
    (void)common;
    return 0;
}
#endif
