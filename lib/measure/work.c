#include "lib/measure/work.h"

#include <assert.h>
#include <setjmp.h>
#include <stddef.h>

/*
 * One count per thread: a block costs an addition and a comparison, and no
 * thread waits for another.  What other threads do is not part of a run.
 */
static _Thread_local struct {
    uint64_t units;
    uint64_t limit;
    jmp_buf *stop; /* where an abandoned run ends; NULL outside of a run */
} work = {.limit = UINT64_MAX};

/*
 * gcc and clang call this at the start of every basic block.
 *
 * Only this call ends a run, a charge never does: who charges is the C
 * library's stand-in, which may be between freeing a block and telling the
 * program where the new one is.  No loop is without a block, so an endless
 * one is still stopped, and always at the same block.
 */
/* NOLINTBEGIN(*-reserved-identifier,cert-dcl37-c,*-identifier-naming): the
 * compilers chose the name. */
void __sanitizer_cov_trace_pc(void);

void __sanitizer_cov_trace_pc(void)
{
    work.units++;
    if (work.units > work.limit) {
        work.limit = UINT64_MAX;
        longjmp(*work.stop, 1);
    }
}
/* NOLINTEND(*-reserved-identifier,cert-dcl37-c,*-identifier-naming) */

void pace_work_charge(uint64_t units)
{
    work.units += units;
}

enum pace_status pace_work_run(uint64_t limit, void (*function)(void *context),
                               void *context, uint64_t *units)
{
    jmp_buf stop;
    uint64_t counted;

    assert(!work.stop); /* runs do not nest */
    if (setjmp(stop)) {
        work.stop = NULL;
        return PACE_OVER_BUDGET;
    }
    work.stop = &stop;
    work.limit = limit;
    work.units = 0;
    function(context);
    counted = work.units;
    work.limit = UINT64_MAX;
    work.stop = NULL;
    /* The last charge may have passed the limit with no block after it. */
    if (counted > limit) {
        return PACE_OVER_BUDGET;
    }
    *units = counted;
    return PACE_OK;
}
