/*
 * learn hint|solution|progress|watch: the learner's side of the exercises;
 * build/bin/try judges.
 */
#include <errno.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/desk.h"

#define BAD_USAGE 2

static const char help[] =
    "usage: learn hint EXERCISE            one hint more\n"
    "       learn solution EXERCISE [--anyway]\n"
    "                                      the solution, after a pass\n"
    "       learn progress [--csv FILE]    what is done\n"
    "       learn watch EXERCISE           judge my/EXERCISE.c at each save;\n"
    "                                      keys: h hint, n next, q quit\n";

static const struct pace_exercise *exercise_of(const struct pace_desk *desk,
                                               const char *name)
{
    const struct pace_exercise *exercise;
    const char *near;

    if (!name || !*name) {
        fputs("learn: which exercise? make exercises lists them; then "
              "EX=unordered_pairs\n",
              stderr);
        return NULL;
    }
    exercise = pace_catalog_find(&desk->catalog, name);
    if (!exercise) {
        near = pace_catalog_nearest(&desk->catalog, name);
        fprintf(stderr, "learn: no exercise is called '%s'%s%s%s\n", name,
                near ? ": do you mean " : "", near ? near : "",
                near ? "?" : "; make exercises lists them");
    }
    return exercise;
}

static int run(struct pace_desk *desk, int argc, char *argv[])
{
    static const struct option options[] = {
        {"anyway", no_argument, NULL, 'a'},
        {"csv", required_argument, NULL, 'c'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    const struct pace_exercise *exercise;
    const char *csv = NULL;
    bool anyway = false;
    int option;

    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        if (option == 'h') {
            fputs(help, stdout);
            return EXIT_SUCCESS;
        }
        if (option == '?') {
            return BAD_USAGE;
        }
        anyway |= option == 'a';
        csv = option == 'c' ? optarg : csv;
    }
    if (optind == argc) {
        fputs(help, stderr);
        return BAD_USAGE;
    }
    if (strcmp(argv[optind], "progress") == 0) {
        return pace_desk_progress(desk, csv);
    }
    exercise = exercise_of(desk, argv[optind + 1]);
    if (!exercise) {
        return BAD_USAGE;
    }
    if (strcmp(argv[optind], "hint") == 0) {
        return pace_desk_hint(desk, exercise);
    }
    if (strcmp(argv[optind], "solution") == 0) {
        return pace_desk_solution(desk, exercise, anyway);
    }
    if (strcmp(argv[optind], "watch") == 0) {
        return pace_desk_watch(desk, exercise);
    }
    fprintf(stderr, "learn: no command is called '%s'\n%s", argv[optind], help);
    return BAD_USAGE;
}

int main(int argc, char *argv[])
{
    struct pace_desk desk;
    enum pace_status status;
    int ended;

    if (!pace_catalog_root(argv[0], desk.root)) {
        fputs("learn: this program has left its project\n", stderr);
        return pace_status_exit(PACE_UNAVAILABLE);
    }
    errno = 0;
    status = pace_progress_read(desk.root, &desk.progress);
    if (status == PACE_BAD_INPUT) {
        fputs("learn: my/progress.json is damaged: move it away to begin "
              "anew\n",
              stderr);
        return pace_status_exit(status);
    }
    if (status) {
        return pace_desk_fail("my/progress.json", status);
    }
    status = pace_catalog_read(desk.root, &desk.catalog);
    if (status) {
        pace_progress_release(&desk.progress);
        return pace_desk_fail("chapters", status);
    }
    ended = run(&desk, argc, argv);
    pace_catalog_release(&desk.catalog);
    pace_progress_release(&desk.progress);
    if (fflush(stdout) != 0) {
        return pace_desk_fail("standard output", PACE_CANNOT_WRITE);
    }
    return ended;
}
