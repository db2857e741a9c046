#ifndef PACE_EXERCISE_SCRATCH_H
#define PACE_EXERCISE_SCRATCH_H

#include "lib/measure/status.h"

#define PACE_SCRATCH_ROOM 4096

/* A directory of its own for one run, under TMPDIR or /tmp. */
struct pace_scratch {
    char path[PACE_SCRATCH_ROOM];
    int fd; /* of the directory; -1 when there is none */
};

/* errors  PACE_CANNOT_CREATE; errno says why */
enum pace_status pace_scratch_make(struct pace_scratch *scratch);

/* A file in it that has no name any more, open to be read and written; -1 if
 * there can be none. */
int pace_scratch_file(const struct pace_scratch *scratch);

/* Removes it with all it holds. */
void pace_scratch_remove(struct pace_scratch *scratch);

#endif
