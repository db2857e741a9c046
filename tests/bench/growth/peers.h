#ifndef BENCH_GROWTH_PEERS_H
#define BENCH_GROWTH_PEERS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* std::sort.  Where there is no C++ compiler, it has no address. */
void bench_std_sort(int64_t values[], size_t count) __attribute__((weak));

/* The answer of growth_pairs, by a GHashTable of how often each value came
 * before.  UINT64_MAX where GLib is not installed. */
uint64_t bench_pairs_glib(const int64_t values[], size_t count, int64_t wanted);

#ifdef __cplusplus
}
#endif

#endif
