#include "tests/bench/growth/peers.h"

#if defined(__has_include)
#if __has_include(<glib.h>)
#define HAVE_GLIB
#endif
#endif

#ifdef HAVE_GLIB
#include <glib.h>

uint64_t bench_pairs_glib(const int64_t values[], size_t count, int64_t wanted)
{
    GHashTable *times = g_hash_table_new(g_direct_hash, g_direct_equal);
    uint64_t found = 0;

    for (size_t i = 0; i < count; i++) {
        gpointer value = GSIZE_TO_POINTER(values[i]);
        gpointer other = GSIZE_TO_POINTER(wanted - values[i]);
        gsize before = GPOINTER_TO_SIZE(g_hash_table_lookup(times, value));

        found += GPOINTER_TO_SIZE(g_hash_table_lookup(times, other));
        g_hash_table_insert(times, value, GSIZE_TO_POINTER(before + 1));
    }
    g_hash_table_destroy(times);
    return found;
}
#else
uint64_t bench_pairs_glib(const int64_t values[], size_t count, int64_t wanted)
{
    (void)values;
    (void)count;
    (void)wanted;
    return UINT64_MAX;
}
#endif
