#include "lib/profile/functions/save.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/results.h"
#include "lib/profile/chart.h"
#include "lib/profile/report.h"

/* A path in two: text is one block, dir and name point into it or are
 * literals. */
struct parts {
    char *text;
    const char *dir;
    char *name;
};

static enum pace_status split(const char *path, struct parts *parts)
{
    char *text = strdup(path);
    char *slash = text ? strrchr(text, '/') : NULL;

    if (!text) {
        return PACE_NO_MEMORY;
    }
    *parts = (struct parts){text, ".", text};
    if (slash) {
        *slash = '\0';
        parts->dir = slash == text ? "/" : text;
        parts->name = slash + 1;
    }
    return PACE_OK;
}

static enum pace_status finish(struct pace_results_file *file,
                               enum pace_status status)
{
    if (status) {
        pace_results_discard(file);
        return status;
    }
    return pace_results_commit(file);
}

enum pace_status pace_save_csv(const char *path,
                               const struct pace_profile_data *data)
{
    struct pace_results_file file = {0};
    struct parts parts;
    enum pace_status status = split(path, &parts);

    if (status) {
        return status;
    }
    parts.name[strlen(parts.name) - strlen(".csv")] = '\0';
    status = pace_results_create(&file, parts.dir, parts.name, "csv");
    if (!status) {
        status = finish(&file, pace_profile_csv(file.stream, data));
    }
    free(parts.text);
    return status;
}

static enum pace_status save_tables(const struct parts *parts, const char *stem,
                                    const struct pace_profile_data *data)
{
    struct pace_results_file figure = {0};
    struct pace_results_file bars = {0};
    enum pace_status status =
        pace_results_create(&figure, parts->dir, stem, "figure.csv");

    if (!status) {
        status = pace_results_create(&bars, parts->dir, stem, "profile.csv");
    }
    if (!status) {
        status =
            pace_profile_chart(data, parts->name, figure.stream, bars.stream);
    }
    if (status) {
        pace_results_discard(&bars);
        pace_results_discard(&figure);
        return status;
    }
    /* The figure names its rows' file, so that one comes first. */
    status = pace_results_commit(&bars);
    return finish(&figure, status);
}

enum pace_status pace_save_chart(const char *path,
                                 const struct pace_profile_data *data)
{
    struct parts parts;
    enum pace_status status = split(path, &parts);
    size_t room = strlen(path) + sizeof "profile_";
    char *stem = status ? NULL : malloc(room);

    if (status) {
        return status;
    }
    status = PACE_NO_MEMORY;
    if (stem) {
        snprintf(stem, room, "profile_%s", parts.name);
        status = save_tables(&parts, stem, data);
    }
    free(stem);
    free(parts.text);
    return status;
}
