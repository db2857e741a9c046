#ifndef PACE_LINES_FRAME_H
#define PACE_LINES_FRAME_H

#include <stdatomic.h>
#include <stddef.h>

#include "lib/measure/heap_counters.h"
#include "lib/profile/lines/shared.h"

/*
 * The bookkeeping of lines and frames, inlined into the probes.  All of it
 * uses general registers only and calls nothing, because a probe saves no
 * others.  `now` is a time of the thread's guard.
 */
#define PACE_LINES_INLINE PACE_GENERAL_REGISTERS static inline

PACE_LINES_INLINE uint64_t pace_lines_larger(uint64_t a, uint64_t b)
{
    return a > b ? a : b;
}

/* The account of an entry. */
PACE_LINES_INLINE struct pace_lines_account *pace_lines_account(
    const struct pace_lines_thread *thread, uint32_t entry)
{
    return thread->accounts + entry;
}

PACE_LINES_INLINE uint64_t pace_lines_live(void)
{
    return atomic_load_explicit(&pace_heap_totals.live_bytes,
                                memory_order_relaxed);
}

PACE_LINES_INLINE void pace_lines_read_heap(struct pace_lines_heap *heap)
{
    heap->net_bytes = pace_heap_thread.net_bytes;
    heap->allocated_bytes = pace_heap_thread.allocated_bytes;
    heap->allocations = pace_heap_thread.allocations;
    heap->frees = pace_heap_thread.frees;
}

/*
 * The highest live bytes since the last call of this, as far as this thread
 * knows: its own allocations are seen exactly, those of others only now.
 */
PACE_LINES_INLINE uint64_t pace_lines_take_peak(uint64_t live)
{
    int64_t above = pace_heap_thread.peak_bytes - pace_heap_thread.net_bytes;

    pace_heap_thread.peak_bytes = pace_heap_thread.net_bytes;
    return live + (above > 0 ? (uint64_t)above : 0);
}

PACE_LINES_INLINE void pace_lines_add_heap(struct pace_lines_account *account,
                                           const struct pace_lines_heap *from,
                                           const struct pace_lines_heap *to)
{
    account->net_bytes += to->net_bytes - from->net_bytes;
    account->allocated_bytes += to->allocated_bytes - from->allocated_bytes;
    account->allocations += to->allocations - from->allocations;
    account->frees += to->frees - from->frees;
}

/* The heap's part of closing the line in which the frame is. */
PACE_LINES_INLINE void pace_lines_close_heap(struct pace_lines_frame *frame,
                                             const struct pace_lines_heap *now,
                                             uint64_t live)
{
    struct pace_lines_account *line = frame->open;

    if (line->active == 0 && line != frame->entry) {
        pace_lines_add_heap(line, &frame->opened_heap, now);
    }
    line->peak_bytes = pace_lines_larger(line->peak_bytes, frame->line_peak);
    line->live_bytes = pace_lines_larger(line->live_bytes, live);
    frame->call_peak = pace_lines_larger(frame->call_peak, frame->line_peak);
}

/* The line in which the frame is has ended. */
PACE_LINES_INLINE void pace_lines_close(const struct pace_lines_thread *thread,
                                        const struct pace_lines_frame *frame,
                                        uint64_t now)
{
    struct pace_lines_account *line = frame->open;
    uint64_t ticks = now - frame->opened;

    line->own_ticks += ticks - frame->callee_ticks;
    line->own_calls += frame->callees;
    if (line != frame->entry && --line->active == 0) {
        line->visits++;
        line->total_ticks += ticks;
        line->probes += thread->probes - frame->opened_probes;
        line->calls += thread->calls - frame->opened_calls;
        line->passes += thread->passes - frame->opened_passes;
    }
}

/* The frame is in that line from now on. */
PACE_LINES_INLINE void pace_lines_open(const struct pace_lines_thread *thread,
                                       struct pace_lines_frame *frame,
                                       struct pace_lines_account *line,
                                       uint64_t now)
{
    line->hits++;
    line->active++;
    frame->open = line;
    frame->opened = now;
    frame->callee_ticks = 0;
    frame->callees = 0;
    frame->opened_probes = thread->probes;
    frame->opened_calls = thread->calls;
    frame->opened_passes = thread->passes;
}

/* The call has ended, after its line was closed. */
PACE_LINES_INLINE void pace_lines_leave(struct pace_lines_thread *thread,
                                        uint64_t now)
{
    struct pace_lines_frame *frame = thread->top;
    struct pace_lines_account *entry = frame->entry;
    struct pace_lines_frame *caller = frame - 1;
    uint64_t ticks = now - frame->entered;

    if (--entry->active == 0) {
        entry->visits++;
        entry->total_ticks += ticks;
        entry->probes += thread->probes - frame->entered_probes;
        entry->calls += thread->calls - frame->entered_calls;
        entry->passes += thread->passes - frame->entered_passes;
    }
    caller->callee_ticks += ticks;
    thread->top = caller;
}

/* The same for the heap, before pace_lines_leave. */
PACE_LINES_INLINE void pace_lines_leave_heap(struct pace_lines_thread *thread,
                                             const struct pace_lines_heap *now,
                                             uint64_t live)
{
    struct pace_lines_frame *frame = thread->top;
    struct pace_lines_account *entry = frame->entry;
    struct pace_lines_frame *caller = frame - 1;

    if (entry->active == 1) {
        pace_lines_add_heap(entry, &frame->entered_heap, now);
    }
    entry->peak_bytes = pace_lines_larger(entry->peak_bytes, frame->call_peak);
    entry->live_bytes = pace_lines_larger(entry->live_bytes, live);
    caller->line_peak = pace_lines_larger(caller->line_peak, frame->call_peak);
}

#endif
