#include "lib/demo/place.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/*
 * The folder of the running program.  Linux tells it; elsewhere argv[0] does
 * when the program was started by a path.
 */
static bool own_folder(const char *argv0, char room[PACE_PATH_ROOM])
{
    ssize_t length = readlink("/proc/self/exe", room, PACE_PATH_ROOM - 1);

    if (length < 0) {
        length = (ssize_t)strlen(argv0);
        if (length >= PACE_PATH_ROOM) {
            return false;
        }
        memcpy(room, argv0, (size_t)length);
    }
    room[length] = '\0';
    char *slash = strrchr(room, '/');

    if (!slash) {
        return false;
    }
    *slash = '\0';
    return true;
}

static bool join(const char *folder, const char *relative,
                 char room[PACE_PATH_ROOM])
{
    int length = snprintf(room, PACE_PATH_ROOM, "%s/%s", folder, relative);

    return length > 0 && length < PACE_PATH_ROOM && access(room, X_OK) == 0;
}

bool pace_place_beside(const char *argv0, const char *relative,
                       char room[PACE_PATH_ROOM])
{
    char folder[PACE_PATH_ROOM];

    return own_folder(argv0, folder) && join(folder, relative, room);
}

bool pace_place_above(const char *argv0, const char *relative,
                      char room[PACE_PATH_ROOM])
{
    char folder[PACE_PATH_ROOM];

    if (!own_folder(argv0, folder)) {
        return false;
    }
    for (;;) {
        char *slash = strrchr(folder, '/');

        if (join(folder, relative, room)) {
            return true;
        }
        if (!slash) {
            return false;
        }
        *slash = '\0';
    }
}
