#ifndef PACE_EXERCISE_PATH_H
#define PACE_EXERCISE_PATH_H

#include <stdbool.h>

#include "lib/demo/place.h" /* PACE_PATH_ROOM */

/* Writes a path as printf does; whether it fits. */
__attribute__((format(printf, 2, 3))) bool pace_path(char room[PACE_PATH_ROOM],
                                                     const char *format, ...);

/* Whether the file at path is missing, or older than the one at other. */
bool pace_path_is_stale(const char *path, const char *other);

#endif
