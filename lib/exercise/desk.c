#include "lib/exercise/desk.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/command.h"
#include "lib/exercise/hints.h"
#include "lib/exercise/say.h"

int pace_desk_fail(const char *what, enum pace_status status)
{
    fprintf(stderr, "learn: %s: %s%s%s\n", what, pace_status_text(status),
            errno ? ": " : "", errno ? strerror(errno) : "");
    return pace_status_exit(status);
}

static int save(const struct pace_desk *desk)
{
    enum pace_status status;

    errno = 0;
    status = pace_progress_write(&desk->progress);
    return status ? pace_desk_fail("my/progress.json", status) : EXIT_SUCCESS;
}

int pace_desk_hint(struct pace_desk *desk, const struct pace_exercise *exercise)
{
    struct pace_progress_entry entry =
        pace_progress_of(&desk->progress, exercise->name);
    size_t last = entry.hints < PACE_HINTS ? entry.hints + 1 : PACE_HINTS;

    for (size_t i = 1; i <= last; i++) {
        char *hint = pace_hint(exercise, i);

        printf("%sHint %zu of %d\n\n", i > 1 ? "\n" : "", i, PACE_HINTS);
        pace_say_wrapped(stdout, 0, hint ? hint : "");
        free(hint);
    }
    if (entry.hints == PACE_HINTS) {
        return EXIT_SUCCESS;
    }
    entry.hints = last;
    if (pace_progress_set(&desk->progress, exercise->name, &entry)) {
        return pace_desk_fail("my/progress.json", PACE_NO_MEMORY);
    }
    return save(desk);
}

int pace_desk_solution(struct pace_desk *desk,
                       const struct pace_exercise *exercise, bool anyway)
{
    struct pace_progress_entry entry =
        pace_progress_of(&desk->progress, exercise->name);
    char path[PACE_PATH_ROOM];
    char *text;

    if (!entry.passed && !anyway) {
        fprintf(stderr,
                "learn: %s is not solved yet (make hint EX=%s helps); "
                "ANYWAY=1 shows the solution all the same\n",
                exercise->name, exercise->name);
        return EXIT_FAILURE;
    }
    text = pace_path(path, "%s/solution.c", exercise->folder)
               ? pace_command_output(path)
               : NULL;
    if (!text) {
        return pace_desk_fail(path, PACE_CANNOT_READ);
    }
    fputs(text, stdout);
    free(text);
    entry.solution_shown = true;
    if (pace_progress_set(&desk->progress, exercise->name, &entry)) {
        return pace_desk_fail("my/progress.json", PACE_NO_MEMORY);
    }
    return save(desk);
}
