#ifndef PACE_EXERCISE_PROGRESS_H
#define PACE_EXERCISE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/exercise/notebook.h"
#include "lib/measure/status.h"

/*
 * What a learner has done, in my/progress.json: for each exercise the tries,
 * the last verdict, whether it ever passed, the hints shown and whether the
 * solution was.  It belongs to one learner on one machine, and to nobody else:
 * no grade rests on it.
 */
struct pace_progress {
    struct pace_notebook notebook;
};

/* One exercise's entry; all 0 where it was never touched. */
struct pace_progress_entry {
    size_t tries;
    size_t hints;
    bool passed;
    bool solution_shown;
    const char *verdict; /* of the last try; "" if there was none */
};

/* As the notebook's. */
enum pace_status pace_progress_read(const char *root,
                                    struct pace_progress *progress);
enum pace_status pace_progress_write(const struct pace_progress *progress);
void pace_progress_release(struct pace_progress *progress);

/* The verdict is valid until the entry is set. */
struct pace_progress_entry pace_progress_of(
    const struct pace_progress *progress, const char *exercise);

/* errors  PACE_NO_MEMORY */
enum pace_status pace_progress_set(struct pace_progress *progress,
                                   const char *exercise,
                                   const struct pace_progress_entry *entry);

#endif
