#include "lib/demo/plot.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/demo/place.h"

/* What plots/render exits with when gnuplot is not installed. */
#define EXIT_NO_GNUPLOT 69

enum pace_status pace_plot_draw(const char *argv0, const char *dir,
                                const char *name, FILE *err)
{
    char render[PACE_PATH_ROOM];
    int wait_status = -1;

    if (!pace_place_above(argv0, "plots/render", render)) {
        fprintf(err, "%s: no chart: plots/render is not above this program\n",
                name);
        return PACE_UNAVAILABLE;
    }
    fflush(NULL);
    pid_t child = fork();

    if (child == 0) {
        execl(render, render, dir, "-", name, (char *)NULL);
        _exit(EXIT_NO_GNUPLOT);
    }
    if (child < 0 || waitpid(child, &wait_status, 0) < 0 || wait_status) {
        /* render has said why on stderr */
        return PACE_UNAVAILABLE;
    }
    return PACE_OK;
}

char *pace_plot_scratch(void)
{
    static const char pattern[] = "/pace-XXXXXX";
    const char *base = getenv("TMPDIR");

    if (!base || !*base) {
        base = "/tmp";
    }
    size_t room = strlen(base) + sizeof pattern;
    char *path = malloc(room);

    if (!path) {
        return NULL;
    }
    snprintf(path, room, "%s%s", base, pattern);
    if (!mkdtemp(path)) {
        free(path);
        return NULL;
    }
    return path;
}

void pace_plot_remove(char *scratch)
{
    char path[PACE_PATH_ROOM];
    DIR *folder = scratch ? opendir(scratch) : NULL;

    for (struct dirent *entry; folder && (entry = readdir(folder));) {
        int length =
            snprintf(path, sizeof path, "%s/%s", scratch, entry->d_name);

        if (entry->d_name[0] != '.' && length > 0 &&
            (size_t)length < sizeof path) {
            unlink(path);
        }
    }
    if (folder) {
        closedir(folder);
        rmdir(scratch);
    }
    free(scratch);
}
