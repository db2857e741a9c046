#ifndef PACE_PLACE_H
#define PACE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#define PACE_PATH_ROOM 4096

/*
 * Where this program's parts lie.  Both write an absolute path into room and
 * return whether the file exists and fits.
 */

/* relative to the folder that holds this program: "../counting/pair_sum" */
bool pace_place_beside(const char *argv0, const char *relative,
                       char room[PACE_PATH_ROOM]);

/* relative to that folder or to any above it: "plots/render" */
bool pace_place_above(const char *argv0, const char *relative,
                      char room[PACE_PATH_ROOM]);

#endif
