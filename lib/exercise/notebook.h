#ifndef PACE_EXERCISE_NOTEBOOK_H
#define PACE_EXERCISE_NOTEBOOK_H

#include <jansson.h>

#include "lib/measure/status.h"

/*
 * A file of a learner's own, my/NAME.json: {"schema": 1, "ENTRIES": {...}},
 * with one entry for each exercise or question.
 */
struct pace_notebook {
    json_t *json;    /* the whole file */
    json_t *entries; /* an object, borrowed from it */
    char *path;
};

/* What a notebook is called, and the member that holds its entries. */
struct pace_notebook_kind {
    const char *name;
    const char *entries;
};

/*
 * Reads a notebook below root; a file that is not there is an empty one.  To be
 * released.
 * errors  PACE_CANNOT_READ (errno says why); PACE_BAD_INPUT: it is damaged or
 * of another schema, and stays as it is (or memory ran out while it was
 * parsed); PACE_NO_MEMORY
 */
enum pace_status pace_notebook_read(const char *root,
                                    const struct pace_notebook_kind *kind,
                                    struct pace_notebook *notebook);

/* Writes it, whole or not at all; makes my/ where missing.
 * errors  PACE_CANNOT_CREATE, PACE_CANNOT_WRITE, PACE_NO_MEMORY */
enum pace_status pace_notebook_write(const struct pace_notebook *notebook,
                                     const struct pace_notebook_kind *kind);

void pace_notebook_release(struct pace_notebook *notebook);

#endif
