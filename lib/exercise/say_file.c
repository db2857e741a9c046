#include <errno.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/exercise/path.h"
#include "lib/exercise/say.h"

/* What is no file must not be replaced by one. */
static bool is_to_be_replaced(const char *path)
{
    struct stat facts;

    return lstat(path, &facts) != 0 || S_ISREG(facts.st_mode);
}

static enum pace_status say_to(const char *path, pace_say_fn *say,
                               const struct pace_exercise *exercise,
                               const struct pace_judgement *judgement)
{
    FILE *stream = fopen(path, "w");
    enum pace_status status;

    if (!stream) {
        return PACE_CANNOT_WRITE;
    }
    status = say(stream, exercise, judgement);
    return fclose(stream) == 0 || status ? status : PACE_CANNOT_WRITE;
}

enum pace_status pace_say_file(pace_say_fn *say, const char *path,
                               const struct pace_exercise *exercise,
                               const struct pace_judgement *judgement)
{
    char temporary[PACE_PATH_ROOM];
    enum pace_status status;

    if (!is_to_be_replaced(path)) {
        return say_to(path, say, exercise, judgement);
    }
    if (!pace_path(temporary, "%s.%ld", path, (long)getpid())) {
        errno = ENAMETOOLONG;
        return PACE_CANNOT_WRITE;
    }
    status = say_to(temporary, say, exercise, judgement);
    if (!status && rename(temporary, path) != 0) {
        status = PACE_CANNOT_WRITE;
    }
    if (status) {
        int error = errno;

        unlink(temporary);
        errno = error;
    }
    return status;
}
