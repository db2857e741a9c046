#ifndef PACE_HEAP_COUNTERS_H
#define PACE_HEAP_COUNTERS_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * The counters behind heap.h, private to the library: interpose.c writes
 * them, heap.c and the memory profiler read them.
 */

/* Of the whole process. */
struct pace_heap_totals {
    _Atomic uint64_t live_bytes;
    _Atomic uint64_t peak_bytes;
    _Atomic uint64_t allocations;
    _Atomic uint64_t frees;
    _Atomic uint64_t allocated_bytes;
    _Atomic uint64_t moves;
    _Atomic uint64_t moved_bytes;
    _Atomic bool always_move;
    bool counting; /* set before main by interpose.c, never again */
};

extern struct pace_heap_totals pace_heap_totals;

/*
 * Of one thread, for whoever needs differences at every line: read them
 * directly, it costs one load each.  A block that one thread allocates and
 * another frees makes net_bytes negative in the second.
 *
 * Two counters that change in the same event stand apart: side by side, a
 * compiler packs both amounts into a vector first, which takes longer.
 */
struct pace_heap_thread {
    int64_t net_bytes;        /* allocated less freed, since the start */
    int64_t peak_bytes;       /* highest net_bytes since a reader lowered it */
    uint64_t allocated_bytes; /* asked for in all */
    uint64_t frees;
    uint64_t allocations;
};

/* A position-independent executable would ask the dynamic linker, which may
 * call malloc, on each access: the model says that it need not. */
#ifdef __ELF__
#define PACE_HEAP_TLS __attribute__((tls_model("initial-exec")))
#else
#define PACE_HEAP_TLS
#endif

extern _Thread_local struct pace_heap_thread pace_heap_thread PACE_HEAP_TLS;

#endif
