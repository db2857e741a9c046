/* realpath is an extension of POSIX.1-2008. */
#define _XOPEN_SOURCE 700
#include "tests/support/project.h"

#include <criterion/criterion.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

char *project_path(const struct project *project, const char *name, char path[])
{
    int length =
        snprintf(path, RUN_PATH_SIZE, "%s/%s", project->root.path, name);

    cr_assert(length > 0 && length < RUN_PATH_SIZE);
    return path;
}

static void link_to(const struct project *project, const char *name)
{
    char from[RUN_PATH_SIZE];
    char *here = realpath(name, NULL);

    cr_assert_not_null(here, "%s", name);
    cr_assert_eq(symlink(here, project_path(project, name, from)), 0);
    free(here);
}

static void copy_program(const struct project *project, const char *name)
{
    char from[RUN_PATH_SIZE];
    char to[RUN_PATH_SIZE];
    char *argv[] = {"cp", run_path(name, from), to, NULL};
    char place[64];
    struct run_result result;

    snprintf(place, sizeof place, "build/%s", name);
    project_path(project, place, to);
    run(argv, NULL, &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    run_release(&result);
}

static void make_folder(const struct project *project, const char *name)
{
    char path[RUN_PATH_SIZE];

    cr_assert_eq(mkdir(project_path(project, name, path), 0777), 0);
}

void project_make(struct project *project)
{
    cr_assert_eq(pace_scratch_make(&project->root), PACE_OK);
    make_folder(project, "build");
    make_folder(project, "build/bin");
    link_to(project, "chapters");
    link_to(project, "tools");
    link_to(project, "build/exercises");
    copy_program(project, "bin/try");
    copy_program(project, "bin/learn");
    /* By this Criterion knows the process of a test; the judge is none. */
    unsetenv("BXFI_MAP");
}

void project_remove(struct project *project)
{
    pace_scratch_remove(&project->root);
}

void project_run(const struct project *project, const char *name,
                 const char *const arguments[], struct run_result *result)
{
    char path[RUN_PATH_SIZE];
    char place[64];
    char *argv[RUN_MAX_ARGUMENTS + 2] = {path};

    snprintf(place, sizeof place, "build/bin/%s", name);
    project_path(project, place, path);
    for (size_t i = 0; arguments[i]; i++) {
        cr_assert(i < RUN_MAX_ARGUMENTS);
        argv[i + 1] = (char *)arguments[i];
    }
    run(argv, NULL, result);
}

void project_write(const struct project *project, const char *name,
                   const char *text)
{
    char path[RUN_PATH_SIZE];
    char folder[RUN_PATH_SIZE];
    FILE *stream;

    snprintf(folder, sizeof folder, "%s", project_path(project, name, path));
    mkdir(dirname(folder), 0777);
    stream = fopen(path, "w");
    cr_assert_not_null(stream, "%s", path);
    cr_assert(fputs(text, stream) != EOF);
    cr_assert_eq(fclose(stream), 0);
}
