#ifndef TESTS_TOY_H
#define TESTS_TOY_H

#include "lib/demo/demo.h"
#include "lib/demo/plan.h"

/*
 * A demo in miniature for tests of the driver: an input is the number n, a
 * run answers n, and a clock that only runs when a variant does: `linear`
 * takes n us a call, `quadratic` n^2 us.
 */
struct toy {
    struct pace_variant variants[2];
    struct pace_demo demo;
    struct pace_options options; /* both selected, budget 10 s */
};

/* Fills *toy, which must not move afterwards; its clock starts at 0. */
void toy_make(struct toy *toy);

/* Makes the second variant's answers wrong by 1, or right again. */
void toy_lie(bool lie);

/* Refuses the next set-up after count more; -1: none. */
void toy_refuse_after(int count);

/* Inputs set up and not torn down. */
size_t toy_inputs(void);

extern const struct pace_clock toy_clock;

#endif
