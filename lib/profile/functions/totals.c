#include "lib/profile/functions/totals.h"

#include <stdlib.h>

static size_t count_items(const struct pace_session *session)
{
    size_t count = 0;

    for (const struct pace_thread *t = session->threads; t; t = t->next) {
        for (const struct pace_edge *e = t->latest; e; e = e->previous) {
            count++;
        }
    }
    return count;
}

static void take_edges(struct pace_thread *thread, struct pace_totals *totals)
{
    for (struct pace_edge *e = thread->latest; e; e = e->previous) {
        e->index = totals->count;
        totals->items[totals->count++] = (struct pace_total){
            e->caller->address, e->callee->address, e->calls,      e->own,
            e->children,        e->primitive,       e->cumulative, e->below};
    }
}

/* The calls in progress: as if the thread returned from all of them. */
static void take_frames(const struct pace_thread *thread, uint64_t end,
                        struct pace_totals *totals)
{
    uint64_t callees = 0;
    uint64_t children = 0;
    uint64_t below = 0;

    for (const struct pace_frame *f = thread->top; f > thread->base; f--) {
        f->function->lowest = f;
    }
    for (const struct pace_frame *f = thread->top; f > thread->base; f--) {
        struct pace_total *edge = &totals->items[f->edge->index];
        uint64_t passed = end - f->entered;

        below += f->below;
        edge->calls++;
        edge->own += passed - f->callees - callees;
        edge->children += f->children + children;
        if (f->function->lowest == f) {
            edge->primitive++;
            edge->cumulative += passed;
            edge->below += below;
        }
        callees = passed;
        children = 1;
        below++;
    }
}

static int by_callee(const void *a, const void *b)
{
    const struct pace_total *x = a;
    const struct pace_total *y = b;

    if (x->callee != y->callee) {
        return x->callee < y->callee ? -1 : 1;
    }
    return (x->caller > y->caller) - (x->caller < y->caller);
}

void pace_total_add(struct pace_total *sum, const struct pace_total *item)
{
    sum->calls += item->calls;
    sum->own += item->own;
    sum->children += item->children;
    sum->primitive += item->primitive;
    sum->cumulative += item->cumulative;
    sum->below += item->below;
}

/* One item for what several threads recorded of the same two functions. */
static void merge(struct pace_totals *totals)
{
    size_t count = 0;

    if (totals->count == 0) {
        return;
    }
    qsort(totals->items, totals->count, sizeof *totals->items, by_callee);
    for (size_t i = 0; i < totals->count; i++) {
        const struct pace_total *item = &totals->items[i];

        if (count > 0 && by_callee(&totals->items[count - 1], item) == 0) {
            pace_total_add(&totals->items[count - 1], item);
        } else if (item->calls > 0) {
            totals->items[count++] = *item;
        }
    }
    totals->count = count;
}

enum pace_status pace_totals_take(struct pace_session *session, uint64_t now,
                                  struct pace_totals *totals)
{
    struct pace_totals taken = {0};

    taken.items = calloc(count_items(session) + 1, sizeof *taken.items);
    if (!taken.items) {
        return PACE_NO_MEMORY;
    }
    for (struct pace_thread *t = session->threads; t; t = t->next) {
        if (t->epoch != session->epoch) {
            continue; /* cleared, but has not come by since */
        }
        take_edges(t, &taken);
        take_frames(t, pace_session_end_of(session, t, now) - t->guard.stolen,
                    &taken);
        taken.stolen += t->guard.stolen;
        taken.steals += t->guard.steals;
        taken.unwound += t->unwound;
        taken.lost += t->lost;
    }
    merge(&taken);
    *totals = taken;
    return PACE_OK;
}
