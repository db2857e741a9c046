#include "lib/profile/functions/hooks.h"

#include <stdatomic.h>

#include "lib/profile/functions/session.h"

/* What threads point at before their first call: its stretch is never the one
 * recorded, so the hot path needs no test for NULL. */
static struct pace_frame nobodys_frame;
static struct pace_thread nobody = {
    .top = &nobodys_frame, .base = &nobodys_frame, .limit = &nobodys_frame};

static _Thread_local struct pace_thread *current = &nobody;
static _Atomic unsigned recording;

/* Names and arguments are the compilers'. */
/* NOLINTBEGIN(*-reserved-identifier,cert-dcl37-c,*-identifier-naming) */
void __cyg_profile_func_enter(void *function, void *call_site);
void __cyg_profile_func_exit(void *function, void *call_site);
/* NOLINTEND(*-reserved-identifier,cert-dcl37-c,*-identifier-naming) */

void pace_hooks_record(unsigned stretch)
{
    atomic_store(&recording, stretch);
}

unsigned pace_hooks_stretch(void)
{
    return atomic_load_explicit(&recording, memory_order_relaxed);
}

struct pace_thread *pace_hooks_thread(void)
{
    return current == &nobody ? NULL : current;
}

struct pace_thread *pace_hooks_swap(struct pace_thread *thread)
{
    struct pace_thread *before = pace_hooks_thread();

    current = thread ? thread : &nobody;
    return before;
}

/* The caller's record, ready for this stretch; NULL: record nothing. */
static struct pace_thread *settle(unsigned stretch)
{
    struct pace_thread *thread = pace_hooks_thread();

    if (stretch == PACE_STRETCH_OF_CALIBRATION) {
        return thread && thread->scratch ? thread : NULL;
    }
    if (!thread) {
        thread = pace_session_join();
        if (!thread) {
            return NULL;
        }
        current = thread;
    }
    if (thread->stretch != stretch) {
        pace_session_turn(thread, stretch);
    }
    return thread;
}

static struct pace_slot *slot_of(struct pace_thread *thread, uintptr_t address,
                                 uintptr_t site)
{
    return &thread->slots[(site ^ site >> 10 ^ address >> 4) % PACE_SLOTS];
}

__attribute__((noinline, cold)) static void enter_slowly(uintptr_t address,
                                                         uintptr_t site,
                                                         unsigned stretch)
{
    struct pace_thread *thread = settle(stretch);

    if (!thread) {
        return;
    }
    if (thread->too_deep || thread->top >= thread->limit) {
        thread->too_deep++;
        thread->lost++;
        return;
    }

    struct pace_edge *edge = pace_thread_edge(thread, address);

    if (!edge) {
        thread->too_deep++;
        thread->lost++;
        return;
    }
    *slot_of(thread, address, site) =
        (struct pace_slot){thread->top->function, address, edge};
    pace_thread_push(thread, edge);
    thread->top->entered = pace_guard_stamp(&thread->guard);
}

__attribute__((noinline, cold)) static void leave_slowly(uintptr_t address,
                                                         unsigned stretch)
{
    struct pace_thread *thread = pace_hooks_thread();

    if (!thread) {
        return;
    }
    if (thread->stretch != stretch) {
        settle(stretch);
        return;
    }

    uint64_t now = pace_guard_stamp(&thread->guard);

    if (thread->too_deep) {
        thread->too_deep--;
        return;
    }

    struct pace_frame *frame = pace_thread_find(thread, address);

    if (!frame) {
        return; /* entered before recording began */
    }
    /* Those above it were left without their exit hooks. */
    pace_thread_unwind(thread, frame, now);
    pace_thread_pop(thread, now);
}

__attribute__((noinline, cold)) static void stamp_slowly(
    struct pace_thread *thread)
{
    thread->top->entered = pace_guard_stamp(&thread->guard);
}

/*
 * What is rare is one function call at the very end: then nothing has to be
 * kept for afterwards, and the usual path saves no register.  The conditions
 * are joined by | so that it has one branch, never taken, in place of four.
 */
__attribute__((hot)) void __cyg_profile_func_enter(void *function,
                                                   void *call_site)
{
    unsigned stretch = atomic_load_explicit(&recording, memory_order_relaxed);

    if (!stretch) {
        return;
    }

    uintptr_t address = (uintptr_t)function;
    uintptr_t site = (uintptr_t)call_site;
    struct pace_thread *thread = current;
    struct pace_frame *caller = thread->top;
    struct pace_slot *slot = slot_of(thread, address, site);

    if (PACE_UNLIKELY((thread->stretch != stretch) |
                      (slot->caller != caller->function) |
                      (slot->address != address) | (caller >= thread->limit))) {
        enter_slowly(address, site, stretch);
        return;
    }
    pace_thread_push(thread, slot->edge);

    /* The stamp comes last, so that the work of the hook is not in it. */
    uint64_t now = pace_tick();

    if (PACE_UNLIKELY(now - thread->guard.last > thread->guard.gap)) {
        stamp_slowly(thread);
        return;
    }
    thread->guard.last = now;
    caller[1].entered = now - thread->guard.stolen;
}

/* The stamp comes first, for the same reason. */
__attribute__((hot)) void __cyg_profile_func_exit(void *function,
                                                  void *call_site)
{
    unsigned stretch = atomic_load_explicit(&recording, memory_order_relaxed);

    (void)call_site;
    if (!stretch) {
        return;
    }

    uint64_t now = pace_tick();
    struct pace_thread *thread = current;
    uintptr_t address = (uintptr_t)function;

    if (PACE_UNLIKELY((thread->stretch != stretch) | (thread->too_deep != 0) |
                      (thread->top == thread->base) |
                      (thread->top->function->address != address) |
                      (now - thread->guard.last > thread->guard.gap))) {
        leave_slowly(address, stretch);
        return;
    }
    thread->guard.last = now;
    pace_thread_pop(thread, now - thread->guard.stolen);
}

void pace_profile_setjmp(const void *environment);
void pace_profile_longjmp(const void *environment);

static struct pace_jump *jump_of(struct pace_thread *thread,
                                 const void *environment)
{
    return &thread->jumps[((uintptr_t)environment >> 4) % PACE_JUMPS];
}

/* The caller's record if it takes part in the present stretch. */
static struct pace_thread *taking_part(void)
{
    struct pace_thread *thread = current;
    unsigned stretch = pace_hooks_stretch();

    return stretch && thread->stretch == stretch ? thread : NULL;
}

void pace_profile_setjmp(const void *environment)
{
    struct pace_thread *thread = taking_part();

    if (thread) {
        *jump_of(thread, environment) = (struct pace_jump){
            environment, (size_t)(thread->top - thread->base), thread->stretch};
    }
}

void pace_profile_longjmp(const void *environment)
{
    struct pace_thread *thread = taking_part();

    if (!thread) {
        return;
    }

    const struct pace_jump *jump = jump_of(thread, environment);

    if (jump->environment != environment || jump->stretch != thread->stretch) {
        return; /* the next exit hook finds its frame by searching */
    }
    thread->too_deep = 0;
    pace_thread_unwind(thread, thread->base + jump->depth,
                       pace_guard_stamp(&thread->guard));
}
