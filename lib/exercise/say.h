#ifndef PACE_EXERCISE_SAY_H
#define PACE_EXERCISE_SAY_H

#include <stdio.h>

#include "lib/exercise/catalog.h"
#include "lib/exercise/judge.h"

/* A judgement in words: for a learner, for a program, for an autograder. */

/* One word or two: "pass", "wrong", "grows too fast", "not written yet" ... */
const char *pace_say_verdict(const struct pace_judgement *judgement);

/* The one sentence that says why, to be freed; NULL where memory is out. */
char *pace_say_sentence(const struct pace_exercise *exercise,
                        const struct pace_judgement *judgement);

/* The same of one finding. */
char *pace_say_finding(const struct pace_found *shown);

/* A screen for the learner, at most 80 columns wide but for what the answer
 * itself printed or returned. */
void pace_say_text(FILE *stream, const struct pace_exercise *exercise,
                   const struct pace_judgement *judgement);

/* A line: the verdict, the finding, the tests that fail, parted by blanks, and
 * the misconception's name, parted by tabs. */
void pace_say_brief(FILE *stream, const struct pace_judgement *judgement);

/* Words broken into lines of at most 78 columns, each after indent blanks; an
 * empty line stays one. */
void pace_say_wrapped(FILE *stream, int indent, const char *text);

/* An object; CONTRIBUTING.md, under "an exercise", has its members.
 * errors  PACE_NO_MEMORY, PACE_CANNOT_WRITE */
enum pace_status pace_say_json(FILE *stream,
                               const struct pace_exercise *exercise,
                               const struct pace_judgement *judgement);

/* The results.json that Gradescope reads: a score of 100, of which each test
 * is worth the same, and none is given for what could not be judged. */
enum pace_status pace_say_gradescope(FILE *stream,
                                     const struct pace_exercise *exercise,
                                     const struct pace_judgement *judgement);

/* One of the two, as a program reads it. */
typedef enum pace_status pace_say_fn(FILE *stream,
                                     const struct pace_exercise *exercise,
                                     const struct pace_judgement *judgement);

/*
 * Says it to a file, which appears whole or not at all; where something else
 * than a file stands, such as /dev/stdout, to that.
 * errors  PACE_CANNOT_WRITE (errno says why), PACE_NO_MEMORY
 */
enum pace_status pace_say_file(pace_say_fn *say, const char *path,
                               const struct pace_exercise *exercise,
                               const struct pace_judgement *judgement);

#endif
