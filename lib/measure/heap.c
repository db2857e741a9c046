#include "lib/measure/heap.h"

#include <stdlib.h>

#include "lib/measure/heap_counters.h"
#include "lib/measure/heap_events.h"

/* Of the largest block that is to behave like small ones; glibc follows up to
 * 32 MB (mallopt(3), M_MMAP_THRESHOLD). */
#define SETTLED_BYTES ((size_t)16 << 20)

struct pace_heap_totals pace_heap_totals;
_Thread_local struct pace_heap_thread pace_heap_thread PACE_HEAP_TLS;

void pace_heap_add_shared(uint64_t live_change, uint64_t allocated_bytes,
                          unsigned allocations, unsigned frees)
{
    struct pace_heap_totals *all = &pace_heap_totals;
    uint64_t live = atomic_fetch_add(&all->live_bytes, live_change);
    uint64_t peak = atomic_load(&all->peak_bytes);

    live += live_change;
    while (live > peak &&
           !atomic_compare_exchange_weak(&all->peak_bytes, &peak, live)) {
    }
    atomic_fetch_add(&all->allocated_bytes, allocated_bytes);
    atomic_fetch_add(&all->allocations, allocations);
    atomic_fetch_add(&all->frees, frees);
}

bool pace_heap_counts(void)
{
    return pace_heap_totals.counting;
}

struct pace_heap pace_heap_read(void)
{
    return (struct pace_heap){
        .live_bytes = atomic_load(&pace_heap_totals.live_bytes),
        .peak_bytes = atomic_load(&pace_heap_totals.peak_bytes),
        .allocations = atomic_load(&pace_heap_totals.allocations),
        .frees = atomic_load(&pace_heap_totals.frees),
        .allocated_bytes = atomic_load(&pace_heap_totals.allocated_bytes),
        .moves = atomic_load(&pace_heap_totals.moves),
        .moved_bytes = atomic_load(&pace_heap_totals.moved_bytes),
    };
}

void pace_heap_mark(void)
{
    uint64_t live = atomic_load(&pace_heap_totals.live_bytes);

    atomic_store(&pace_heap_totals.peak_bytes, live);
}

void pace_heap_always_move(bool always)
{
    atomic_store(&pace_heap_totals.always_move, always);
}

void pace_heap_settle(void)
{
    /* volatile: a compiler may leave out a malloc whose block nobody uses. */
    void *volatile block = malloc(SETTLED_BYTES);

    free(block);
}
