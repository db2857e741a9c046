#include "lib/measure/heap.h"

#include "lib/measure/heap_counters.h"

struct pace_heap_totals pace_heap_totals;
_Thread_local struct pace_heap_thread pace_heap_thread PACE_HEAP_TLS;

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
