#include "lib/measure/results.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_directory(const char *path)
{
    struct stat found;

    return stat(path, &found) == 0 && S_ISDIR(found.st_mode);
}

/* Makes every directory on the way to the file; path is back as it was at
 * the end.  errno says what failed. */
static bool make_parents(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        bool made;
        int error;

        *slash = '\0';
        made = mkdir(path, 0777) == 0;
        error = errno;
        made = made || is_directory(path);
        *slash = '/';
        if (!made) {
            errno = error;
            return false;
        }
    }
    return true;
}

/* DIR/NAME.SUFFIX, or a hidden name beside it for the temporary file; NULL:
 * out of memory. */
static char *join_path(const char *dir, const char *prefix, const char *name,
                       const char *suffix)
{
    size_t size = strlen(dir) + strlen(prefix) + strlen(name) + strlen(suffix) +
                  sizeof "/.";
    char *path = malloc(size);

    if (path) {
        snprintf(path, size, "%s/%s%s.%s", dir, prefix, name, suffix);
    }
    return path;
}

/* mkstemp() would make the file readable by its owner alone; this one has
 * the mode that the user's umask gives every other file. */
static FILE *open_new(const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    FILE *stream = fd < 0 ? NULL : fdopen(fd, "w");

    if (fd >= 0 && !stream) {
        int error = errno;

        close(fd);
        unlink(path);
        errno = error;
    }
    return stream;
}

static void release(struct pace_results_file *file)
{
    free(file->path);
    free(file->temporary_path);
    *file = (struct pace_results_file){0};
}

enum pace_status pace_results_create(struct pace_results_file *file,
                                     const char *dir, const char *name,
                                     const char *suffix)
{
    struct pace_results_file made = {0};
    char process[32];
    int error;

    if (*dir == '\0') {
        errno = ENOENT;
        return PACE_CANNOT_CREATE;
    }
    /* Two programs may write the same result at once: the last one wins, but
     * neither writes into the other's temporary file. */
    snprintf(process, sizeof process, ".%ld.", (long)getpid());
    made.path = join_path(dir, "", name, suffix);
    made.temporary_path = join_path(dir, process, name, suffix);
    if (!made.path || !made.temporary_path) {
        release(&made);
        return PACE_NO_MEMORY;
    }
    if (make_parents(made.path)) {
        /* Left behind by a process of that number that was killed. */
        unlink(made.temporary_path);
        made.stream = open_new(made.temporary_path);
    }
    if (!made.stream) {
        error = errno;
        release(&made);
        errno = error;
        return error == ENOMEM ? PACE_NO_MEMORY : PACE_CANNOT_CREATE;
    }
    *file = made;
    return PACE_OK;
}

/* Some file systems cannot sync a file and say EINVAL; they lose nothing
 * that they had promised to keep. */
static bool flush_to_disk(FILE *stream)
{
    bool wrote_all = !ferror(stream);

    if (fflush(stream) != 0 || !wrote_all) {
        return false;
    }
    return fsync(fileno(stream)) == 0 || errno == EINVAL;
}

enum pace_status pace_results_commit(struct pace_results_file *file)
{
    bool written;
    int error;

    /* A write that failed earlier has left its mark on the stream, but its
     * errno is long gone: a full device is what it nearly always means. */
    errno = ENOSPC;
    written = flush_to_disk(file->stream);
    error = errno;
    if (fclose(file->stream) != 0 && written) {
        written = false;
        error = errno;
    }
    if (written && rename(file->temporary_path, file->path) != 0) {
        written = false;
        error = errno;
    }
    if (!written) {
        unlink(file->temporary_path);
    }
    release(file);
    errno = error;
    return written ? PACE_OK : PACE_CANNOT_WRITE;
}

void pace_results_discard(struct pace_results_file *file)
{
    if (!file->stream) {
        return;
    }
    fclose(file->stream);
    unlink(file->temporary_path);
    release(file);
}

void pace_results_csv_text(FILE *stream, const char *text)
{
    if (!strpbrk(text, ",\"\r\n")) {
        fputs(text, stream);
        return;
    }
    putc('"', stream);
    for (; *text != '\0'; text++) {
        if (*text == '"') {
            putc('"', stream);
        }
        putc(*text, stream);
    }
    putc('"', stream);
}
