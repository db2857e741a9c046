#include "lib/exercise/child/work.h"

#include <string.h>

#include "lib/exercise/child/report.h"
#include "lib/measure/work.h"

static struct {
    uint64_t units;
    uint64_t budget;
    bool inside;
    bool has_left;
    /* The compiler knows that memcpy does not read this, but not that the
     * linker puts a wrapper in its place. */
    volatile bool charging;
} work = {.budget = UINT64_MAX};

static _Noreturn void end_over_budget(void)
{
    pace_report_end(PACE_REPORT_BUDGET, "does not end within %u steps",
                    work.budget);
}

/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-identifier-naming) */
void __sanitizer_cov_trace_pc(void)
{
    if (++work.units > work.budget) {
        end_over_budget();
    }
}

void pace_work_charge(uint64_t units)
{
    if (work.charging) {
        work.units += units;
    }
}

void pace_work_begin(uint64_t budget)
{
    work.budget = budget;
}

void pace_work_enter(void)
{
    work.inside = true;
    work.charging = true;
}

void pace_work_leave(void)
{
    work.inside = false;
    work.charging = false;
    work.has_left = true;
    if (work.units > work.budget) {
        end_over_budget();
    }
}

bool pace_work_is_inside(void)
{
    return work.inside;
}

bool pace_work_has_left(void)
{
    return work.has_left && !work.inside;
}

uint64_t pace_work_units(void)
{
    return work.units;
}

void pace_work_copy(void *to, const void *from, size_t size)
{
    bool charging = work.charging;

    work.charging = false;
    memcpy(to, from, size);
    work.charging = charging;
}

void pace_work_fill(void *block, int byte, size_t size)
{
    bool charging = work.charging;

    work.charging = false;
    memset(block, byte, size);
    work.charging = charging;
}
