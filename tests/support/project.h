#ifndef TESTS_PROJECT_H
#define TESTS_PROJECT_H

#include "lib/exercise/scratch.h"
#include "tests/support/run.h"

/*
 * A project of its own for a test: bin/try and bin/learn find their root by
 * where they stand, so that a learner's files are made there.
 */
struct project {
    struct pace_scratch root;
};

/* chapters, tools and build/exercises are those of this project. */
void project_make(struct project *project);
void project_remove(struct project *project);

/* ROOT/NAME into path, which has room for RUN_PATH_SIZE, and back. */
char *project_path(const struct project *project, const char *name,
                   char path[]);

/* Runs one of its programs ("try") as run_program does. */
void project_run(const struct project *project, const char *name,
                 const char *const arguments[], struct run_result *result);

/* The file at ROOT/NAME is that text; its folder is made where missing. */
void project_write(const struct project *project, const char *name,
                   const char *text);

#endif
