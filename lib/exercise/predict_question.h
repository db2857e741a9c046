#ifndef PACE_EXERCISE_PREDICT_QUESTION_H
#define PACE_EXERCISE_PREDICT_QUESTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * What a learner may be asked to predict: the claims of the chapters with the
 * answer left out, and the lines of an exercise's file `predict`:
 *
 *     - predict: DEMO VARIANT METER at N
 *     - predict: DEMO VARIANT/VARIANT METER at N
 *     - predict: DEMO VARIANT work grows
 *
 * Only what is counted is asked: what a clock says is different everywhere.
 */
enum pace_question_kind {
    PACE_ASK_CLASS, /* how work grows */
    PACE_ASK_COUNT,
    PACE_ASK_RATIO, /* of two variants' counts */
    PACE_ASK_KINDS
};

#define PACE_QUESTION_NAME_ROOM 64
#define PACE_QUESTION_TEXT_ROOM (4 * PACE_QUESTION_NAME_ROOM + 32)

struct pace_question {
    enum pace_question_kind kind;
    char demo[PACE_QUESTION_NAME_ROOM];
    char variant[PACE_QUESTION_NAME_ROOM];
    char other[PACE_QUESTION_NAME_ROOM]; /* divides, in a ratio; else "" */
    char meter[PACE_QUESTION_NAME_ROOM];
    uint64_t n; /* 0 for a class */
};

/* Starts as {0}; no question is in it twice. */
struct pace_questions {
    struct pace_question *items;
    size_t count;
};

/* The claim that a line of a chapter makes, as a question; false where it makes
 * none, or one that rests on a clock. */
bool pace_question_of_claim(const char *line, struct pace_question *question);

/* The question of a line of a file `predict`; false where it is none. */
bool pace_question_parse(const char *line, struct pace_question *question);

/* "pair_sum half/all_pairs products at 1000"; the same for the same question */
char *pace_question_text(char room[PACE_QUESTION_TEXT_ROOM],
                         const struct pace_question *question);

/*
 * Adds what the chapters of the project at root claim, in their order.
 *
 * demo    of this demo alone; NULL: of all
 * errors  PACE_CANNOT_READ: there are no chapters; PACE_NO_MEMORY
 */
enum pace_status pace_questions_of_chapters(const char *root, const char *demo,
                                            struct pace_questions *questions);

/*
 * Adds what the file `predict` in an exercise's folder asks.
 *
 * line    receives the number of the line that is no question, else 0
 * errors  PACE_UNAVAILABLE: there is no such file; PACE_BAD_INPUT;
 *         PACE_NO_MEMORY
 */
enum pace_status pace_questions_of_exercise(const char *folder,
                                            struct pace_questions *questions,
                                            size_t *line);

void pace_questions_release(struct pace_questions *questions);

#endif
