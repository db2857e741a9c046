#include "lib/exercise/own.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/exercise/command.h"
#include "lib/exercise/progress.h"
#include "lib/exercise/say.h"

static bool copy(const char *from, const char *to)
{
    char *text = pace_command_output(from);
    FILE *out = text ? fopen(to, "wx") : NULL;
    bool copied = out && fputs(text, out) != EOF;

    free(text);
    return out && fclose(out) == 0 && copied;
}

enum pace_status pace_own_file(const char *root,
                               const struct pace_exercise *exercise,
                               char path[PACE_PATH_ROOM], bool *made)
{
    char stub[PACE_PATH_ROOM];
    char folder[PACE_PATH_ROOM];
    char here[PACE_PATH_ROOM];
    bool at_root = getcwd(here, sizeof here) && strcmp(here, root) == 0;

    *made = false;
    if (!pace_path(folder, "%s%smy", at_root ? "" : root, at_root ? "" : "/") ||
        !pace_path(path, "%s/%s.c", folder, exercise->name) ||
        !pace_path(stub, "%s/stub.c", exercise->folder)) {
        errno = ENAMETOOLONG;
        return PACE_CANNOT_CREATE;
    }
    if (access(path, F_OK) == 0) {
        return PACE_OK;
    }
    if ((mkdir(folder, 0777) != 0 && errno != EEXIST) || !copy(stub, path)) {
        return PACE_CANNOT_CREATE;
    }
    *made = true;
    return PACE_OK;
}

enum pace_status pace_own_note(const char *root,
                               const struct pace_exercise *exercise,
                               const struct pace_judgement *judgement)
{
    struct pace_progress progress;
    struct pace_progress_entry entry;
    enum pace_status status = pace_progress_read(root, &progress);

    /* A stub that was only just made is no try. */
    if (status || judgement->ruling == PACE_NOT_WRITTEN) {
        if (!status) {
            pace_progress_release(&progress);
        }
        return status;
    }
    entry = pace_progress_of(&progress, exercise->name);
    entry.tries++;
    entry.passed |= judgement->ruling == PACE_PASS;
    entry.verdict = pace_say_verdict(judgement);
    status = pace_progress_set(&progress, exercise->name, &entry);
    status = status ? status : pace_progress_write(&progress);
    pace_progress_release(&progress);
    return status;
}
