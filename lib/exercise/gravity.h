#ifndef PACE_EXERCISE_GRAVITY_H
#define PACE_EXERCISE_GRAVITY_H

#include "lib/exercise/finding.h"

/*
 * How grave a finding is.  What the job has may be less than what a wrong
 * answer does: that it is wrong is then the better word.
 */
enum pace_gravity {
    PACE_GRAVITY_NONE,
    PACE_GRAVITY_COSTLY,
    PACE_GRAVITY_UNCOUNTED,
    PACE_GRAVITY_WRONG,
    PACE_GRAVITY_UNJUDGED
};

enum pace_gravity pace_gravity_of(enum pace_finding finding);

/*
 * The finding to show: the gravest, of these the one with the smallest case;
 * NULL where all is right.  Where a test found by what law the work grows too
 * fast, a case that takes more than the budget is a large one for a slow
 * answer, not a loop without end, and the law is the better word.
 */
const struct pace_found *pace_gravest(const struct pace_findings *findings);

#endif
