#ifndef PACE_EXERCISE_DESK_H
#define PACE_EXERCISE_DESK_H

#include <stdbool.h>

#include "lib/exercise/catalog.h"
#include "lib/exercise/path.h"
#include "lib/exercise/progress.h"
#include "lib/measure/status.h"

/*
 * What a learner sits at: the exercises, and what was done of them.  Each of
 * these says on standard output what it is asked for, on standard error what
 * keeps it from that, and returns the exit status of the program.
 */
struct pace_desk {
    char root[PACE_PATH_ROOM];
    struct pace_catalog catalog;
    struct pace_progress progress;
};

/* One hint more than the last time, after those that were shown before. */
int pace_desk_hint(struct pace_desk *desk,
                   const struct pace_exercise *exercise);

/* The solution; only after a pass, or anyway. */
int pace_desk_solution(struct pace_desk *desk,
                       const struct pace_exercise *exercise, bool anyway);

/* A line for each chapter; csv: a file for a line for each exercise, or NULL.
 */
int pace_desk_progress(const struct pace_desk *desk, const char *csv);

/*
 * Judges the learner's file each time it was saved, until q is pressed or the
 * program is asked to end; h shows a hint, n goes on to the next exercise that
 * is not done.  Looks at the file's time again and again, because folders
 * mounted from elsewhere tell of no change.
 */
int pace_desk_watch(struct pace_desk *desk,
                    const struct pace_exercise *exercise);

/* Says that what failed, with errno where that is set. */
int pace_desk_fail(const char *what, enum pace_status status);

#endif
