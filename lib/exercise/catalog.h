#ifndef PACE_EXERCISE_CATALOG_H
#define PACE_EXERCISE_CATALOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "lib/exercise/path.h"
#include "lib/measure/status.h"

/*
 * The exercises, found by their folders: chapters/NN-NAME/exercises/EXERCISE.
 */
struct pace_exercise {
    char *name;    /* "unordered_pairs" */
    char *folder;  /* "ROOT/chapters/01-pair_sum/exercises/unordered_pairs" */
    char *chapter; /* "01-pair_sum" */
    char *title;   /* the first sentence of its header's comment */
};

struct pace_catalog {
    struct pace_exercise *items; /* by chapter, then by name */
    size_t count;
};

/* The root of the project that this program belongs to; whether there is one.
 */
bool pace_catalog_root(const char *argv0, char root[PACE_PATH_ROOM]);

/* To be released.
 * errors  PACE_CANNOT_READ: root has no exercises; PACE_NO_MEMORY */
enum pace_status pace_catalog_read(const char *root,
                                   struct pace_catalog *catalog);

void pace_catalog_release(struct pace_catalog *catalog);

/* The exercise of that name, or NULL. */
const struct pace_exercise *pace_catalog_find(
    const struct pace_catalog *catalog, const char *name);

/* The name that somebody who typed it most likely meant, or NULL. */
const char *pace_catalog_nearest(const struct pace_catalog *catalog,
                                 const char *name);

/* A line for each, below the name of its chapter. */
void pace_catalog_print(const struct pace_catalog *catalog, FILE *stream);

#endif
