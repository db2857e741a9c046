#ifndef PACE_HEAP_EVENTS_H
#define PACE_HEAP_EVENTS_H

#include <stddef.h>

#include "lib/measure/heap_counters.h"

/*
 * What an allocator tells the counters.  Private to the library, and inline:
 * counting takes about 3 ns a call where malloc and free take 5.
 */

#ifdef __has_include
#if __has_include(<sys/single_threaded.h>)
#include <sys/single_threaded.h>
#define PACE_HEAP_ALONE (__libc_single_threaded)
#endif
#endif
#ifndef PACE_HEAP_ALONE
#define PACE_HEAP_ALONE 0
#endif

/* Atomically: what an event does while there are several threads. */
void pace_heap_add_shared(uint64_t live_change, uint64_t allocated_bytes,
                          unsigned allocations, unsigned frees);

/* An atomic addition takes longer than all the rest of an event; a single
 * thread can do without. */
static inline uint64_t pace_heap_add(_Atomic uint64_t *counter, uint64_t amount)
{
    uint64_t sum = atomic_load_explicit(counter, memory_order_relaxed) + amount;

    atomic_store_explicit(counter, sum, memory_order_relaxed);
    return sum;
}

/*
 * live_change of less than 0 wraps around, and the sums wrap back.  A block
 * given back and one given out by realloc are one event: the peak is the same
 * whether the block moved, which nobody can foresee, or not.
 */
static inline void pace_heap_event(uint64_t live_change,
                                   uint64_t allocated_bytes,
                                   unsigned allocations, unsigned frees)
{
    struct pace_heap_totals *all = &pace_heap_totals;
    struct pace_heap_thread *mine = &pace_heap_thread;
    uint64_t live;

    mine->net_bytes += (int64_t)live_change;
    if (mine->net_bytes > mine->peak_bytes) {
        mine->peak_bytes = mine->net_bytes;
    }
    mine->allocated_bytes += allocated_bytes;
    mine->allocations += allocations;
    mine->frees += frees;
    if (!PACE_HEAP_ALONE) {
        pace_heap_add_shared(live_change, allocated_bytes, allocations, frees);
        return;
    }
    live = pace_heap_add(&all->live_bytes, live_change);
    if (live > atomic_load_explicit(&all->peak_bytes, memory_order_relaxed)) {
        atomic_store_explicit(&all->peak_bytes, live, memory_order_relaxed);
    }
    pace_heap_add(&all->allocated_bytes, allocated_bytes);
    pace_heap_add(&all->allocations, allocations);
    pace_heap_add(&all->frees, frees);
}

static inline void pace_heap_allocated(size_t size)
{
    pace_heap_event(size, size, 1, 0);
}

static inline void pace_heap_freed(size_t size)
{
    pace_heap_event(UINT64_C(0) - size, 0, 0, 1);
}

static inline void pace_heap_resized(size_t old_size, size_t new_size)
{
    pace_heap_event((uint64_t)new_size - old_size, new_size, 1, 1);
}

/* In addition to the above. */
static inline void pace_heap_moved(size_t size)
{
    atomic_fetch_add(&pace_heap_totals.moves, 1);
    atomic_fetch_add(&pace_heap_totals.moved_bytes, size);
}

#endif
