#ifndef PACE_TOTALS_H
#define PACE_TOTALS_H

#include "lib/measure/status.h"
#include "lib/profile/functions/session.h"

/* What all threads recorded, added up by address, in ticks. */
struct pace_total {
    uintptr_t caller; /* 0: not profiled code */
    uintptr_t callee;
    uint64_t calls;
    uint64_t own;
    uint64_t children;
    uint64_t primitive;
    uint64_t cumulative;
    uint64_t below;
};

/* What was recorded of two becomes one's; the first keeps its addresses. */
void pace_total_add(struct pace_total *sum, const struct pace_total *item);

struct pace_totals {
    struct pace_total *items; /* by callee, then caller */
    size_t count;
    uint64_t stolen;
    uint64_t steals;
    uint64_t unwound;
    uint64_t lost;
};

/*
 * Adds up, and counts the calls in progress as if they ended now (or when the
 * recording was disabled).  Changes nothing that a running thread reads.  The
 * caller frees totals->items.
 *
 * errors  PACE_NO_MEMORY
 */
enum pace_status pace_totals_take(struct pace_session *session, uint64_t now,
                                  struct pace_totals *totals);

#endif
