#ifndef PACE_EXERCISE_MISCONCEPTION_H
#define PACE_EXERCISE_MISCONCEPTION_H

#include "lib/exercise/judge.h"

/*
 * Names a misconception by behaviour: an answer that gave, in every test, what
 * one of the exercise's wrong answers gives has made the same mistake,
 * whatever it looks like.  What the wrong answers give is found once and kept
 * in build/exercises/NAME/wrong.
 *
 * judgement  its records are compared; misconception and misconception_name
 *            are set if one fits
 * errors     PACE_NO_MEMORY, PACE_CANNOT_CREATE
 * cost       a compiler's run for each wrong answer, the first time
 */
enum pace_status pace_misconception_find(const struct pace_judge_ask *ask,
                                         const struct pace_scratch *scratch,
                                         struct pace_judgement *judgement);

#endif
