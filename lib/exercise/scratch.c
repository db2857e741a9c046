/* nftw and mkdtemp are in POSIX.1-2008 as extensions. */
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _XOPEN_SOURCE 700
#include "lib/exercise/scratch.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum pace_status pace_scratch_make(struct pace_scratch *scratch)
{
    const char *base = getenv("TMPDIR");
    int length = snprintf(scratch->path, sizeof scratch->path, "%s/pace-XXXXXX",
                          base && *base ? base : "/tmp");

    scratch->fd = -1;
    if ((size_t)length >= sizeof scratch->path || !mkdtemp(scratch->path)) {
        scratch->path[0] = '\0';
        return PACE_CANNOT_CREATE;
    }
    scratch->fd = open(scratch->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (scratch->fd < 0) {
        pace_scratch_remove(scratch);
        return PACE_CANNOT_CREATE;
    }
    return PACE_OK;
}

int pace_scratch_file(const struct pace_scratch *scratch)
{
    int fd = openat(scratch->fd, "file", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC,
                    0600);

    if (fd >= 0) {
        unlinkat(scratch->fd, "file", 0);
    }
    return fd;
}

static int remove_one(const char *path, const struct stat *facts, int kind,
                      struct FTW *place)
{
    (void)facts;
    (void)kind;
    (void)place;
    return remove(path);
}

void pace_scratch_remove(struct pace_scratch *scratch)
{
    if (scratch->fd >= 0) {
        close(scratch->fd);
        scratch->fd = -1;
    }
    if (scratch->path[0]) {
        nftw(scratch->path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
        scratch->path[0] = '\0';
    }
}
