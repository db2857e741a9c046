#ifndef PACE_EXERCISE_OWN_H
#define PACE_EXERCISE_OWN_H

#include <stdbool.h>

#include "lib/exercise/catalog.h"
#include "lib/exercise/judge.h"
#include "lib/exercise/path.h"

/* The learner's own side: my/EXERCISE.c and what is noted of it. */

/*
 * The learner's file, made from the stub where there is none.
 *
 * path    receives it, relative where this process is in the project's root
 * made    whether it is new
 * errors  PACE_CANNOT_CREATE; errno says why, path what
 */
enum pace_status pace_own_file(const char *root,
                               const struct pace_exercise *exercise,
                               char path[PACE_PATH_ROOM], bool *made);

/* Notes a try in my/progress.json.
 * errors  those of pace_progress_read and pace_progress_write */
enum pace_status pace_own_note(const char *root,
                               const struct pace_exercise *exercise,
                               const struct pace_judgement *judgement);

#endif
