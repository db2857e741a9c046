#include "lib/profile/lines/hooks.h"

#include "lib/profile/lines/frame.h"

_Thread_local struct pace_lines_thread *pace_lines_current = &pace_lines_nobody;

#ifdef PACE_TICK_PRECISE
const bool pace_lines_precise = true;
#else
const bool pace_lines_precise = false;
#endif

/* Nobody's frames: no function, and no room for one. */
static struct pace_lines_frame no_frames[1];
struct pace_lines_thread pace_lines_nobody = {
    .guard = {.gap = UINT64_MAX}, .top = no_frames, .limit = no_frames};

/*
 * Keeps the change of the heap.  When the room is used up every second step
 * goes, and from then on only every second is kept; a step that goes leaves
 * its peak to the next.
 */
PACE_LINES_PROBE __attribute__((noinline)) static void add_step(
    struct pace_lines_thread *thread, const struct pace_lines_step *step)
{
    struct pace_lines_step *steps = thread->steps;

    thread->step_live = step->live_bytes;
    thread->step_peak = pace_lines_larger(thread->step_peak, step->peak_bytes);
    if (++thread->step_phase < thread->step_stride) {
        return;
    }
    if (thread->step_count == PACE_LINES_MAX_STEPS) {
        for (size_t i = 0; i < PACE_LINES_MAX_STEPS / 2; i++) {
            uint64_t gone = steps[2 * i].peak_bytes;

            steps[i] = steps[2 * i + 1];
            steps[i].peak_bytes = pace_lines_larger(gone, steps[i].peak_bytes);
        }
        thread->step_count = PACE_LINES_MAX_STEPS / 2;
        thread->step_stride *= 2;
    }
    steps[thread->step_count] = *step;
    steps[thread->step_count++].peak_bytes = thread->step_peak;
    thread->step_peak = 0;
    thread->step_phase = 0;
}

/* Ends the newest line of the heap's books; *heap receives the state. */
PACE_LINES_INLINE uint64_t end_heap(struct pace_lines_thread *thread,
                                    struct pace_lines_frame *frame,
                                    struct pace_lines_heap *heap, uint64_t now)
{
    uint64_t live = pace_lines_live();
    uint64_t peak = pace_lines_take_peak(live);

    pace_lines_read_heap(heap);
    frame->line_peak = pace_lines_larger(frame->line_peak, peak);
    pace_lines_close_heap(frame, heap, live);
    if (PACE_UNLIKELY(live != thread->step_live || peak > live)) {
        struct pace_lines_step step = {
            .ticks = now,
            .live_bytes = live,
            .peak_bytes = peak,
            .entry = (uint64_t)(frame->open - thread->accounts)};

        add_step(thread, &step);
    }
    return live;
}

/*
 * Closes frames left without their exit: longjmp went past them, or the
 * thread ends.
 */
PACE_LINES_PROBE __attribute__((noinline, cold)) void pace_lines_unwind(
    struct pace_lines_thread *thread, const struct pace_lines_frame *frame,
    uint64_t now)
{
    while (thread->top > frame) {
        pace_lines_close(thread, thread->top, now);
        if (thread->steps) {
            struct pace_lines_heap heap;
            uint64_t live = end_heap(thread, thread->top, &heap, now);

            pace_lines_leave_heap(thread, &heap, live);
        }
        pace_lines_leave(thread, now);
        thread->unwound++;
    }
}

/*
 * The probe is not of the newest call on record.  If it is of an older one,
 * the calls since then have ended by longjmp.  Stacks grow down, so older
 * frames lie higher; a lower one is of a call too deep to be on record.
 */
PACE_LINES_PROBE
__attribute__((noinline, cold)) static struct pace_lines_frame *find_frame(
    struct pace_lines_thread *thread,
    const struct pace_lines_function *function, uintptr_t base)
{
    struct pace_lines_frame *frame = thread->top;

    if (thread == &pace_lines_nobody) {
        return NULL;
    }
    while (frame > thread->frames && frame->base <= base) {
        if (frame->function == function && frame->base == base) {
            pace_lines_unwind(thread, frame, pace_guard_stamp(&thread->guard));
            return frame;
        }
        frame--;
    }
    return NULL;
}

/*
 * Is this probe a part of the hit that is going on?  Statements of one line
 * follow one another; a `for` in one line with its body jumps back.  Its
 * first lap begins at the initialisation, jumps ahead to the condition and
 * back to the body; the condition stands after the body.  So a jump back
 * counts as a new hit, unless it goes to before the probe that began the hit:
 * that is how a loop whose body has lines of its own comes from its increment
 * to its condition when that stands first.
 */
PACE_LINES_INLINE int goes_on(struct pace_lines_frame *frame, uintptr_t address)
{
    if (address > frame->last_address) {
        frame->last_address = address;
        return 1;
    }
    if (address < frame->first_address) {
        frame->last_address = address;
        frame->first_address = address;
        return 1;
    }
    return 0;
}

PACE_LINES_PROBE __attribute__((hot)) void pace_lines_hit(
    const struct pace_lines_site *site, uintptr_t address, uintptr_t base)
{
    struct pace_lines_thread *thread = pace_lines_current;
    struct pace_lines_frame *frame = thread->top;
    struct pace_lines_account *line;
    uint64_t now;

    if (PACE_UNLIKELY((frame->function != site->function) |
                      (frame->base != base))) {
        frame = find_frame(thread, site->function, base);
        if (!frame) {
            return;
        }
    }
    line = pace_lines_account(thread, site->entry);
    if (frame->open == line) {
        if (goes_on(frame, address)) {
            line->own_passes++;
            thread->passes++;
            return;
        }
    } else {
        frame->first_address = address;
    }
    frame->last_address = address;
    now = pace_guard_stamp(&thread->guard);
    pace_lines_close(thread, frame, now);
    if (thread->steps) {
        struct pace_lines_heap heap;

        end_heap(thread, frame, &heap, now);
        frame->opened_heap = heap;
        frame->line_peak = 0;
    }
    pace_lines_open(thread, frame, line, now);
    thread->probes++;
}

__attribute__((hot)) void pace_lines_enter(
    const struct pace_lines_function *function, uintptr_t base, int inlined)
{
    struct pace_lines_thread *thread = pace_lines_current;
    struct pace_lines_frame *caller;
    struct pace_lines_frame *frame;

    if (PACE_UNLIKELY(thread == &pace_lines_nobody)) {
        pace_lines_begin_thread();
        thread = pace_lines_current;
    }
    caller = thread->top;
    /* Stacks grow down: calls on record at or below our place have ended. */
    if (PACE_UNLIKELY(caller->function && caller->base <= base && !inlined)) {
        while (caller->function && caller->base <= base) {
            caller--;
        }
        pace_lines_unwind(thread, caller, pace_guard_stamp(&thread->guard));
    }
    if (PACE_UNLIKELY(caller >= thread->limit)) {
        thread->lost++;
        return;
    }
    frame = caller + 1;
    frame->function = function;
    frame->base = base;
    frame->entry = pace_lines_account(thread, function->entry);
    frame->first_address = 0;
    frame->call_peak = 0;
    frame->line_peak = 0;
    caller->callees++;
    thread->calls++;
    thread->top = frame;
    if (thread->steps) {
        uint64_t live = pace_lines_live();

        caller->line_peak =
            pace_lines_larger(caller->line_peak, pace_lines_take_peak(live));
        pace_lines_read_heap(&frame->entered_heap);
        frame->opened_heap = frame->entered_heap;
    }
    frame->entered = pace_guard_stamp(&thread->guard);
    frame->entered_probes = thread->probes;
    frame->entered_calls = thread->calls;
    frame->entered_passes = thread->passes;
    pace_lines_open(thread, frame, frame->entry, frame->entered);
}

__attribute__((hot)) void pace_lines_exit(
    const struct pace_lines_function *function, uintptr_t base)
{
    struct pace_lines_thread *thread = pace_lines_current;
    uint64_t now = pace_guard_stamp(&thread->guard);
    struct pace_lines_frame *frame = thread->top;

    if (PACE_UNLIKELY((frame->function != function) | (frame->base != base))) {
        frame = find_frame(thread, function, base);
        if (!frame) {
            return;
        }
        now = pace_guard_stamp(&thread->guard);
    }
    pace_lines_close(thread, frame, now);
    if (thread->steps) {
        struct pace_lines_heap heap;
        uint64_t live = end_heap(thread, frame, &heap, now);

        pace_lines_leave_heap(thread, &heap, live);
    }
    pace_lines_leave(thread, now);
}
