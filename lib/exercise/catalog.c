#include "lib/exercise/catalog.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/nearest.h"
#include "lib/demo/place.h"

#define LINE_ROOM 256

#define MARK "/tools/answer.sh"

bool pace_catalog_root(const char *argv0, char root[PACE_PATH_ROOM])
{
    if (!pace_place_above(argv0, &MARK[1], root)) {
        return false;
    }
    root[strlen(root) - strlen(MARK)] = '\0';
    return true;
}

/* What the first line of text in the header's first comment says. */
static char *title_of(const char *header)
{
    char line[LINE_ROOM];
    FILE *stream = fopen(header, "r");
    char *title = NULL;
    int inside = 0;

    while (stream && !title && fgets(line, sizeof line, stream)) {
        if (inside && strncmp(line, " * ", 3) == 0) {
            line[strcspn(line, "\n")] = '\0';
            title = strdup(line + 3);
        }
        inside |= strncmp(line, "/*", 2) == 0;
    }
    if (stream) {
        fclose(stream);
    }
    return title ? title : strdup("");
}

/* path: ROOT/chapters/CHAPTER/exercises/NAME/solution.c */
static int describe(const char *path, struct pace_exercise *exercise)
{
    char header[PACE_PATH_ROOM];
    char *folder = strdup(path);
    char *slash = folder ? strrchr(folder, '/') : NULL;
    char *start;

    *exercise = (struct pace_exercise){0};
    if (!slash) {
        free(folder);
        return 0;
    }
    *slash = '\0';
    exercise->folder = folder;
    exercise->name = strdup(strrchr(folder, '/') + 1);
    start = strrchr(folder, '/') - strlen("/exercises");
    while (start[-1] != '/') {
        start--;
    }
    exercise->chapter = strndup(start, strcspn(start, "/"));
    if (!exercise->name || !exercise->chapter ||
        !pace_path(header, "%s/%s.h", folder, exercise->name)) {
        return 0;
    }
    exercise->title = title_of(header);
    return exercise->title != NULL;
}

enum pace_status pace_catalog_read(const char *root,
                                   struct pace_catalog *catalog)
{
    char pattern[PACE_PATH_ROOM];
    struct pace_catalog read = {0};
    enum pace_status status = PACE_OK;
    glob_t found;

    if (!pace_path(pattern, "%s/chapters/*/exercises/*/solution.c", root) ||
        glob(pattern, 0, NULL, &found) != 0) {
        return PACE_CANNOT_READ;
    }
    read.items = calloc(found.gl_pathc, sizeof *read.items);
    if (!read.items) {
        status = PACE_NO_MEMORY;
    }
    while (!status && read.count < found.gl_pathc) {
        if (!describe(found.gl_pathv[read.count], &read.items[read.count])) {
            status = PACE_NO_MEMORY;
        }
        read.count++;
    }
    globfree(&found);
    if (status) {
        pace_catalog_release(&read);
        return status;
    }
    *catalog = read;
    return PACE_OK;
}

void pace_catalog_release(struct pace_catalog *catalog)
{
    for (size_t i = 0; i < catalog->count; i++) {
        free(catalog->items[i].name);
        free(catalog->items[i].folder);
        free(catalog->items[i].chapter);
        free(catalog->items[i].title);
    }
    free(catalog->items);
    *catalog = (struct pace_catalog){0};
}

const struct pace_exercise *pace_catalog_find(
    const struct pace_catalog *catalog, const char *name)
{
    for (size_t i = 0; i < catalog->count; i++) {
        if (strcmp(catalog->items[i].name, name) == 0) {
            return &catalog->items[i];
        }
    }
    return NULL;
}

const char *pace_catalog_nearest(const struct pace_catalog *catalog,
                                 const char *name)
{
    const char **names = calloc(catalog->count + 1, sizeof *names);
    const char *nearest = NULL;

    for (size_t i = 0; names && i < catalog->count; i++) {
        names[i] = catalog->items[i].name;
    }
    if (names) {
        nearest = pace_nearest(name, names, catalog->count);
    }
    free(names);
    return nearest;
}

void pace_catalog_print(const struct pace_catalog *catalog, FILE *stream)
{
    const char *chapter = "";

    for (size_t i = 0; i < catalog->count; i++) {
        const struct pace_exercise *one = &catalog->items[i];

        if (strcmp(chapter, one->chapter) != 0) {
            fprintf(stream, "%s%s\n", i > 0 ? "\n" : "", one->chapter);
            chapter = one->chapter;
        }
        fprintf(stream, "  %-20s  %s\n", one->name, one->title);
    }
}
