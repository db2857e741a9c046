#ifndef PACE_EXERCISE_JUDGE_H
#define PACE_EXERCISE_JUDGE_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/exercise/catalog.h"
#include "lib/exercise/finding.h"
#include "lib/exercise/scratch.h"
#include "lib/measure/status.h"

/*
 * Judges an answer: tools/answer.sh makes a program of it,
 * build/exercises/judge runs the exercise's tests on that program, and what
 * they found is weighed.
 */
enum pace_ruling {
    PACE_PASS,
    PACE_NOT_WRITTEN,  /* still the stub */
    PACE_NOT_COMPILED, /* said is what the compiler said */
    PACE_REFUSED,      /* said is why */
    PACE_NOT_JUDGED,   /* the tests did not run; said is what they said */
    PACE_JUDGED        /* not a pass; shown is why */
};

struct pace_judgement {
    enum pace_ruling ruling;
    char *said; /* NULL where there is nothing to say */
    struct pace_findings records;
    /* What to show: of all that was found the gravest kind, of that the
     * smallest case; one of records, or NULL. */
    const struct pace_found *shown;
    size_t tests;
    size_t passed;
    /* What a known wrong answer that behaves alike has to be told, or NULL. */
    char *misconception;
    char *misconception_name; /* that of its file, or NULL */
};

struct pace_judge_ask {
    const char *root; /* of the project */
    const struct pace_exercise *exercise;
    const char *source;
    bool diagnose;  /* seek the misconception */
    bool sanitized; /* it is compiled with a sanitizer */
};

/* judgement: to be released.
 * errors  PACE_NO_MEMORY, PACE_CANNOT_CREATE, PACE_UNAVAILABLE: build/exercises
 *         is not made
 * cost    the compiler's time and some 3 ms for each case */
enum pace_status pace_judge(const struct pace_judge_ask *ask,
                            struct pace_judgement *judgement);

void pace_judgement_release(struct pace_judgement *judgement);

/* The exit status that grades it: 0 pass, 1 wrong, 2 right but grows too fast
 * or needs too much memory, 3 could not be judged. */
int pace_judgement_status(const struct pace_judgement *judgement);

/*
 * Makes a program of source and runs the tests on it.
 *
 * records_path  a new file, receives the records
 * judgement     ruling, said, records, tests, passed; PACE_JUDGED even where
 *               all passed
 */
enum pace_status pace_judge_try(const struct pace_judge_ask *ask,
                                const struct pace_scratch *scratch,
                                const char *records_path,
                                struct pace_judgement *judgement);

#endif
