#include "lib/exercise/notebook.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/path.h"
#include "lib/measure/results.h"

#define SCHEMA 1

static enum pace_status read_json(const char *path,
                                  const struct pace_notebook_kind *kind,
                                  json_t **json)
{
    FILE *stream = fopen(path, "r");

    if (stream) {
        *json = json_loadf(stream, 0, NULL);
        fclose(stream);
        return *json ? PACE_OK : PACE_BAD_INPUT;
    }
    if (errno != ENOENT) {
        return PACE_CANNOT_READ;
    }
    *json = json_pack("{s:i, s:{}}", "schema", SCHEMA, kind->entries);
    return *json ? PACE_OK : PACE_NO_MEMORY;
}

enum pace_status pace_notebook_read(const char *root,
                                    const struct pace_notebook_kind *kind,
                                    struct pace_notebook *notebook)
{
    char path[PACE_PATH_ROOM];
    struct pace_notebook read = {0};
    enum pace_status status;
    int schema = 0;

    if (!pace_path(path, "%s/my/%s.json", root, kind->name)) {
        errno = ENAMETOOLONG;
        return PACE_CANNOT_READ;
    }
    status = read_json(path, kind, &read.json);
    if (!status && (json_unpack(read.json, "{s:i, s:o}", "schema", &schema,
                                kind->entries, &read.entries) != 0 ||
                    schema != SCHEMA || !json_is_object(read.entries))) {
        status = PACE_BAD_INPUT;
    }
    if (!status) {
        read.path = strdup(path);
        status = read.path ? PACE_OK : PACE_NO_MEMORY;
    }
    if (status) {
        pace_notebook_release(&read);
        return status;
    }
    *notebook = read;
    return PACE_OK;
}

enum pace_status pace_notebook_write(const struct pace_notebook *notebook,
                                     const struct pace_notebook_kind *kind)
{
    char folder[PACE_PATH_ROOM];
    struct pace_results_file file;
    enum pace_status status;

    pace_path(folder, "%s", notebook->path);
    *strrchr(folder, '/') = '\0';
    status = pace_results_create(&file, folder, kind->name, "json");
    if (status) {
        return status;
    }
    if (json_dumpf(notebook->json, file.stream, JSON_INDENT(2)) != 0) {
        pace_results_discard(&file);
        return PACE_CANNOT_WRITE;
    }
    return pace_results_commit(&file);
}

void pace_notebook_release(struct pace_notebook *notebook)
{
    json_decref(notebook->json);
    free(notebook->path);
    *notebook = (struct pace_notebook){0};
}
