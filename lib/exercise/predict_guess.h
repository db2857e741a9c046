#ifndef PACE_EXERCISE_PREDICT_GUESS_H
#define PACE_EXERCISE_PREDICT_GUESS_H

#include <jansson.h>

#include "lib/exercise/predict_question.h"

/*
 * What a text says in answer to a question, to be released: a number ("12000",
 * "12k", "1.2e4"), or the name of a class ("n log n", "O(n^2)", "linear",
 * "2^n").  NULL for anything else.
 */
json_t *pace_guess_parse(const struct pace_question *question,
                         const char *text);

#endif
