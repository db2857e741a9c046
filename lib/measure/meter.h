#ifndef PACE_METER_H
#define PACE_METER_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/clock.h"
#include "lib/measure/samples.h"

/*
 * One operation of the code under study.  Its return value is the answer (or
 * a checksum of it): the meter adds answers up, which keeps the compiler from
 * deleting the work and lets variants be compared.
 */
typedef uint64_t pace_run_fn(void *state);

/* What a run returns that could not do its job. */
#define PACE_NO_ANSWER UINT64_MAX

/* Makes a state that a run has destroyed as good as new; not timed. */
typedef void pace_reset_fn(void *state);

/* How to measure. */
struct pace_meter {
    const struct pace_clock *clock;
    uint64_t batch_ns; /* thread-CPU time a batch should last; 200,000 */
};

/*
 * What to measure: one variant at one size.  The inputs are used in turn, so
 * that a branch predictor cannot learn a single one by heart.  With a reset,
 * a batch is at most one run of each input, all reset beforehand.
 */
struct pace_cell {
    pace_run_fn *run;
    pace_reset_fn *reset; /* NULL: a run leaves its input as it was */
    void *const *inputs;  /* input_count states, at least one */
    size_t input_count;
    size_t next_input;           /* where the next batch starts */
    size_t repeats;              /* operations per batch; 0: not calibrated */
    uint64_t call_ns;            /* CPU time of one call, from calibration */
    struct pace_samples samples; /* of every timed batch so far */
};

/*
 * Finds how many operations make a batch, by doubling from one call; this is
 * the first warm-up, too.  Sets cell->repeats and cell->call_ns.
 */
void pace_meter_calibrate(const struct pace_meter *meter,
                          struct pace_cell *cell);

/*
 * Runs and times one batch of repeats operations, whatever the cell's own
 * number is, and pushes nothing.
 *
 * repeats  >= 1; with a reset at most input_count
 */
struct pace_sample pace_meter_batch(const struct pace_meter *meter,
                                    struct pace_cell *cell, size_t repeats);

/*
 * Runs one batch as a warm-up (none where a call alone outlasts a batch) and
 * one that is timed, whose sample is pushed.  Calibrates if that was not done.
 *
 * errors  PACE_NO_MEMORY
 * cost    two batches: about 2 * batch_ns, or one call if that is longer
 */
enum pace_status pace_meter_visit(const struct pace_meter *meter,
                                  struct pace_cell *cell);

#endif
