#ifndef TESTS_LINES_H
#define TESTS_LINES_H

#include "tests/support/run.h"

/*
 * Profiles a program of tests/lines by tools/lines.sh, as `make lines` does,
 * and looks things up in its CSV.
 */
struct lines_job {
    const char *compiler;  /* "gcc" or "clang" */
    const char *kind;      /* "lines" or "memory" */
    const char *sources;   /* paths, separated by spaces */
    const char *functions; /* NULL: all */
    const char *arguments; /* NULL: none */
    int fallback;          /* by gcov */
};

struct lines_profile {
    struct run_result said;
    char *csv; /* "" if there is none */
};

/* Runs the job; a compiler that is not installed skips the test. */
void lines_run(const struct lines_job *job, struct lines_profile *profile);

void lines_release(struct lines_profile *profile);

enum lines_column {
    LINES_HITS = 4,
    LINES_TOTAL_NS,
    LINES_OWN_NS,
    LINES_NET_BYTES,
    LINES_ALLOCATED_BYTES,
    LINES_ALLOCATIONS,
    LINES_FREES,
    LINES_LIVE_BYTES,
    LINES_PEAK_BYTES,
};

#define LINES_NO_ROW (-1)

/*
 * The number in that column, all rows added up that are of the function and of
 * the first line of the source that contains text; text NULL: the function's
 * calls.  LINES_NO_ROW without such a row.
 */
long lines_cell(const struct lines_profile *profile, const char *source,
                const char *function, const char *text,
                enum lines_column column);

#endif
