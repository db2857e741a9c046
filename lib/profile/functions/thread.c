#include "lib/profile/functions/thread.h"

#include "lib/profile/functions/arena.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct pace_thread *pace_thread_new(void)
{
    struct pace_thread *thread = pace_arena_take(sizeof *thread);

    if (!thread) {
        return NULL;
    }
    thread->base = pace_arena_take((PACE_MAX_DEPTH + 1) * sizeof *thread->base);
    if (!thread->base) {
        return NULL;
    }
    thread->top = thread->base;
    thread->limit = thread->base + PACE_MAX_DEPTH;
    thread->base->function = &thread->root;
    return thread;
}

void pace_thread_clear(struct pace_thread *thread)
{
    for (size_t i = 0; i < COUNT(thread->functions); i++) {
        for (struct pace_function *f = thread->functions[i]; f; f = f->next) {
            f->active = 0;
        }
    }
    for (struct pace_edge *e = thread->latest; e; e = e->previous) {
        e->calls = e->own = e->children = 0;
        e->primitive = e->cumulative = e->below = 0;
    }
    thread->top = thread->base;
    thread->too_deep = 0;
    thread->lost = 0;
    thread->unwound = 0;
    thread->guard.stolen = 0;
    thread->guard.steals = 0;
}

/* Fibonacci hashing: the high bits of the product are well mixed. */
static size_t bucket(uintptr_t key, unsigned bits)
{
    return (size_t)((uint64_t)key * UINT64_C(0x9e3779b97f4a7c15) >>
                    (64 - bits));
}

static struct pace_function *find_function(struct pace_thread *thread,
                                           uintptr_t address)
{
    struct pace_function **head = &thread->functions[bucket(address, 9)];

    for (struct pace_function *f = *head; f; f = f->next) {
        if (f->address == address) {
            return f;
        }
    }

    struct pace_function *function = pace_arena_take(sizeof *function);

    if (function) {
        function->address = address;
        function->next = *head;
        *head = function;
    }
    return function;
}

struct pace_edge *pace_thread_edge(struct pace_thread *thread,
                                   uintptr_t address)
{
    struct pace_function *caller = thread->top->function;
    struct pace_function *callee = find_function(thread, address);
    struct pace_edge **head =
        &thread->edges[bucket((uintptr_t)caller * 31 + (uintptr_t)callee, 10)];

    for (struct pace_edge *e = *head; e; e = e->next) {
        if (e->caller == caller && e->callee == callee) {
            return e;
        }
    }

    struct pace_edge *edge = callee ? pace_arena_take(sizeof *edge) : NULL;

    if (edge) {
        edge->caller = caller;
        edge->callee = callee;
        edge->next = *head;
        *head = edge;
        edge->previous = thread->latest;
        thread->latest = edge;
    }
    return edge;
}

void pace_thread_unwind(struct pace_thread *thread,
                        const struct pace_frame *frame, uint64_t now)
{
    while (thread->top > frame) {
        pace_thread_pop(thread, now);
        thread->unwound++;
    }
}

struct pace_frame *pace_thread_find(const struct pace_thread *thread,
                                    uintptr_t address)
{
    for (struct pace_frame *f = thread->top; f > thread->base; f--) {
        if (f->function->address == address) {
            return f;
        }
    }
    return NULL;
}
