#ifndef PACE_RESULTS_H
#define PACE_RESULTS_H

#include <stdio.h>

#include "lib/measure/status.h"

/* The layout of result files; readers refuse any other. */
#define PACE_SCHEMA_VERSION 1

/*
 * A result file that appears whole or not at all: written beside its place
 * under a temporary name, renamed by pace_results_commit.
 *
 *     struct pace_results_file file;
 *     status = pace_results_create(&file, "build/results", "fit", "csv");
 *     fprintf(file.stream, ...);
 *     status = pace_results_commit(&file);   or   pace_results_discard(&file);
 *
 * Both end the file and make it {0} again.
 */
struct pace_results_file {
    FILE *stream;
    char *path;           /* DIR/NAME.SUFFIX */
    char *temporary_path; /* in the same directory */
};

/*
 * Starts DIR/NAME.SUFFIX; makes DIR and its parents where missing.
 * errors  PACE_CANNOT_CREATE (errno says why), PACE_NO_MEMORY
 */
enum pace_status pace_results_create(struct pace_results_file *file,
                                     const char *dir, const char *name,
                                     const char *suffix);

/*
 * Flushes to the disk and renames; on failure the temporary file is removed,
 * an older file of that name stays as it was, errno says why.
 * errors  PACE_CANNOT_WRITE
 */
enum pace_status pace_results_commit(struct pace_results_file *file);

/* Removes the temporary file.  Does nothing on a file never created ({0}). */
void pace_results_discard(struct pace_results_file *file);

/* Writes text as one CSV field: quoted only where it holds , " or a newline. */
void pace_results_csv_text(FILE *stream, const char *text);

#endif
