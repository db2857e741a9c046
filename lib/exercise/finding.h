#ifndef PACE_EXERCISE_FINDING_H
#define PACE_EXERCISE_FINDING_H

#include <stddef.h>
#include <stdio.h>

#include <jansson.h>

#include "lib/exercise/run.h"
#include "lib/measure/status.h"

/*
 * What the tests of an exercise found, one record for each thing that a test
 * says, in a file of JSON lines: tests run in processes of their own, and each
 * adds its lines whole.
 */
enum pace_finding {
    PACE_FOUND_RIGHT,
    PACE_FOUND_WRONG,      /* not what is expected */
    PACE_FOUND_GROWTH,     /* work grows too fast */
    PACE_FOUND_TOO_LITTLE, /* less work than the job has */
    PACE_FOUND_PEAK,       /* too much heap at once */
    PACE_FOUND_ALLOCATIONS,
    PACE_FOUND_MOVES, /* moves too many bytes by realloc */
    PACE_FOUND_LEAK,
    PACE_FOUND_FATE, /* and one more for each fate but PACE_ANSWERED */
    PACE_FINDING_COUNT = PACE_FOUND_FATE + PACE_FATE_COUNT
};

struct pace_found {
    const char *test;
    size_t at; /* which of the things that this test says, from 0 */
    enum pace_finding finding;
    const char *input;
    const char *expected;
    const char *got;
    const char *printed;
};

/* The finding that an answer met this fate. */
static inline enum pace_finding pace_found_fate(enum pace_fate fate)
{
    return (enum pace_finding)(PACE_FOUND_FATE + (int)fate);
}

/* "right", "wrong", "growth" ..., and the names of fates */
const char *pace_finding_name(enum pace_finding finding);

/*
 * Adds a line to the file at path.  Long texts keep their start and their
 * end; bytes that are no printable ASCII are written as \xHH.
 * errors  PACE_CANNOT_WRITE, PACE_NO_MEMORY
 */
enum pace_status pace_finding_add(const char *path,
                                  const struct pace_found *record);

struct pace_findings {
    struct pace_found *items; /* in the order of tests' names and of at */
    size_t count;
    json_t *texts; /* what the items point into */
};

/* Reads them all; to be released.
 * errors  PACE_CANNOT_READ, PACE_NO_MEMORY; PACE_BAD_INPUT, also where memory
 *         runs out in the middle of a line, which the parser does not tell */
enum pace_status pace_findings_read(const char *path,
                                    struct pace_findings *records);

void pace_findings_release(struct pace_findings *records);

#endif
