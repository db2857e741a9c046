#ifndef PACE_THREAD_H
#define PACE_THREAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/profile/guard.h"

/*
 * What is recorded of one thread: a stack that shadows its calls, and for each
 * pair of caller and callee (an edge) how often and how long.  Only the thread
 * itself changes it, so no hook ever waits.  Times are ticks of its guard.
 *
 * What is known of a function is the sum over its incoming edges, so a call
 * touches one edge, the caller's frame and one count.  A call of a function
 * that is running already, however deep below, adds to no cumulative time: the
 * outermost call holds it.
 */

#define PACE_MAX_DEPTH (1U << 20)
#define PACE_SLOTS     1024U
#define PACE_JUMPS     61U

struct pace_function {
    uintptr_t address;
    uint64_t active; /* frames on the stack now */
    struct pace_function *next;
    const struct pace_frame *lowest; /* for the snapshot */
};

struct pace_edge {
    struct pace_function *caller;
    struct pace_function *callee;
    uint64_t calls;
    uint64_t own;               /* ticks without callees */
    uint64_t children;          /* calls made directly */
    uint64_t primitive;         /* calls while it was not running already */
    uint64_t cumulative;        /* ticks of those */
    uint64_t below;             /* calls made during those, at any depth */
    struct pace_edge *next;     /* in its bucket */
    struct pace_edge *previous; /* in the list of all */
    size_t index;               /* for the snapshot */
};

struct pace_frame {
    struct pace_function *function;
    struct pace_edge *edge;
    uint64_t entered;  /* tick */
    uint64_t callees;  /* ticks of the calls it made */
    uint64_t children; /* calls it made */
    uint64_t below;    /* and those they made */
};

/* Where a call site leads, found without search. */
struct pace_slot {
    const struct pace_function *caller;
    uintptr_t address;
    struct pace_edge *edge;
};

/* A place that longjmp may return to. */
struct pace_jump {
    const void *environment;
    size_t depth;
    unsigned stretch;
};

struct pace_thread {
    struct pace_frame *top;  /* base[0] is nobody's: what called the first */
    struct pace_frame *base; /* PACE_MAX_DEPTH + 1 frames */
    struct pace_frame *limit;
    unsigned stretch;  /* of recording, that the frames belong to */
    uint64_t too_deep; /* calls in progress that found no room */
    struct pace_guard guard;
    struct pace_slot slots[PACE_SLOTS];

    struct pace_function root; /* the caller of the first frame */
    struct pace_function *functions[512];
    struct pace_edge *edges[1024];
    struct pace_edge *latest; /* of all edges */
    struct pace_jump jumps[PACE_JUMPS];
    uint64_t lost;    /* calls that found no room, ever */
    uint64_t unwound; /* frames left by a jump or the end of the thread */
    unsigned epoch;   /* of clearing, that the counts belong to */
    bool busy;        /* a thread that still runs owns it */
    bool scratch;     /* for calibration */
    struct pace_thread *next;
};

/* NULL: out of memory. */
struct pace_thread *pace_thread_new(void);

/* Forgets counts and frames; what is known of functions stays. */
void pace_thread_clear(struct pace_thread *thread);

/* The edge from the top frame to that function; NULL: out of memory. */
struct pace_edge *pace_thread_edge(struct pace_thread *thread,
                                   uintptr_t address);

/* Leaves all frames above that one, at that time of the thread's guard. */
void pace_thread_unwind(struct pace_thread *thread,
                        const struct pace_frame *frame, uint64_t now);

/* The frame of that function nearest to the top, or NULL. */
struct pace_frame *pace_thread_find(const struct pace_thread *thread,
                                    uintptr_t address);

/* The caller stamps the new frame. */
static inline void pace_thread_push(struct pace_thread *thread,
                                    struct pace_edge *edge)
{
    struct pace_frame *frame = thread->top + 1;
    struct pace_function *function = edge->callee;

    frame->function = function;
    frame->edge = edge;
    frame->callees = 0;
    frame->children = 0;
    frame->below = 0;
    function->active++;
    thread->top = frame;
}

static inline void pace_thread_pop(struct pace_thread *thread, uint64_t now)
{
    struct pace_frame *frame = thread->top;
    struct pace_frame *caller = frame - 1;
    struct pace_edge *edge = frame->edge;
    uint64_t passed = now - frame->entered;

    edge->calls++;
    edge->own += passed - frame->callees;
    edge->children += frame->children;
    if (--frame->function->active == 0) {
        edge->primitive++;
        edge->cumulative += passed;
        edge->below += frame->below;
    }
    caller->callees += passed;
    caller->children++;
    caller->below += frame->below + 1;
    thread->top = caller;
}

#endif
