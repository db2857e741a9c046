#include "lib/exercise/path.h"

#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>

bool pace_path(char room[PACE_PATH_ROOM], const char *format, ...)
{
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vsnprintf(room, PACE_PATH_ROOM, format, arguments);
    va_end(arguments);
    return length >= 0 && length < PACE_PATH_ROOM;
}

bool pace_path_is_stale(const char *path, const char *other)
{
    struct stat a;
    struct stat b;

    if (stat(path, &a) != 0 || stat(other, &b) != 0) {
        return true;
    }
    return a.st_mtim.tv_sec != b.st_mtim.tv_sec
               ? a.st_mtim.tv_sec < b.st_mtim.tv_sec
               : a.st_mtim.tv_nsec < b.st_mtim.tv_nsec;
}
