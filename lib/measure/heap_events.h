#ifndef PACE_HEAP_EVENTS_H
#define PACE_HEAP_EVENTS_H

#include <stddef.h>

#include "lib/measure/heap_counters.h"

/*
 * What an allocator tells the counters.  Private to the library, and inline:
 * with these, malloc and free together become about 5 ns dearer.
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

/* Returns the sum.  An atomic addition takes longer than all the rest of an
 * event: spared as long as there is one thread only. */
static inline uint64_t pace_heap_add(_Atomic uint64_t *counter, uint64_t amount)
{
    if (PACE_HEAP_ALONE) {
        uint64_t sum =
            atomic_load_explicit(counter, memory_order_relaxed) + amount;

        atomic_store_explicit(counter, sum, memory_order_relaxed);
        return sum;
    }
    return amount +
           atomic_fetch_add_explicit(counter, amount, memory_order_relaxed);
}

static inline void pace_heap_raise_peak(uint64_t live)
{
    _Atomic uint64_t *peak = &pace_heap_totals.peak_bytes;
    uint64_t highest = atomic_load_explicit(peak, memory_order_relaxed);

    while (live > highest && !atomic_compare_exchange_weak_explicit(
                                 peak, &highest, live, memory_order_relaxed,
                                 memory_order_relaxed)) {
    }
}

static inline void pace_heap_exchange(size_t old_size, size_t new_size)
{
    struct pace_heap_thread *mine = &pace_heap_thread;
    /* Unsigned: a difference below 0 wraps around, and the sum back. */
    uint64_t change = (uint64_t)new_size - old_size;

    pace_heap_raise_peak(pace_heap_add(&pace_heap_totals.live_bytes, change));
    mine->net_bytes += (int64_t)change;
    if (mine->net_bytes > mine->peak_bytes) {
        mine->peak_bytes = mine->net_bytes;
    }
}

static inline void pace_heap_count_block(size_t size)
{
    pace_heap_add(&pace_heap_totals.allocations, 1);
    pace_heap_add(&pace_heap_totals.allocated_bytes, size);
    pace_heap_thread.allocations++;
    pace_heap_thread.allocated_bytes += size;
}

static inline void pace_heap_allocated(size_t size)
{
    pace_heap_exchange(0, size);
    pace_heap_count_block(size);
}

static inline void pace_heap_freed(size_t size)
{
    pace_heap_exchange(size, 0);
    pace_heap_add(&pace_heap_totals.frees, 1);
    pace_heap_thread.frees++;
}

/*
 * One block given back and one given out, in a single step: the peak is the
 * same whether the block moved, which nobody can foresee, or not.
 */
static inline void pace_heap_resized(size_t old_size, size_t new_size)
{
    pace_heap_exchange(old_size, new_size);
    pace_heap_count_block(new_size);
    pace_heap_add(&pace_heap_totals.frees, 1);
    pace_heap_thread.frees++;
}

static inline void pace_heap_moved(size_t size)
{
    pace_heap_add(&pace_heap_totals.moves, 1);
    pace_heap_add(&pace_heap_totals.moved_bytes, size);
}

#endif
