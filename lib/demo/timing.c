#include "lib/demo/timing.h"

#include <stdlib.h>

#include "lib/demo/interrupt.h"
#include "lib/measure/rng.h"

static enum pace_status one_pass(struct pace_plan *plan, size_t pass,
                                 const size_t order[],
                                 const struct pace_meter *meter,
                                 struct pace_progress *progress)
{
    for (size_t i = 0; i < plan->cell_count; i++) {
        struct pace_plan_cell *cell = &plan->cells[order[i]];

        if (cell->skip || pass >= cell->passes) {
            continue;
        }
        if (pace_interrupt_asked()) {
            return PACE_INTERRUPTED;
        }
        enum pace_status status = pace_meter_visit(meter, &cell->meter);
        if (status) {
            return status;
        }
        pace_progress_step(progress);
    }
    return PACE_OK;
}

enum pace_status pace_timing_measure(struct pace_plan *plan,
                                     const struct pace_meter *meter,
                                     struct pace_progress *progress)
{
    size_t passes = 0;
    size_t visits = 0;
    size_t *order = malloc((plan->cell_count + 1) * sizeof *order);

    if (!order) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < plan->cell_count; i++) {
        order[i] = i;
        visits += plan->cells[i].passes;
        passes =
            plan->cells[i].passes > passes ? plan->cells[i].passes : passes;
    }
    pace_progress_start(progress, visits, plan->options->quiet);
    enum pace_status status = PACE_OK;

    for (size_t pass = 0; pass < passes && !status; pass++) {
        status = pace_rng_shuffle(plan->options->seed + pass, order,
                                  plan->cell_count);
        if (!status) {
            status = one_pass(plan, pass, order, meter, progress);
        }
    }
    pace_progress_end(progress);
    free(order);
    return status;
}
