/*
 * predict DEMO, predict --exercise NAME: what do you expect?  Then counts it.
 */
#include <errno.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/nearest.h"
#include "lib/exercise/catalog.h"
#include "lib/exercise/path.h"
#include "lib/exercise/predict.h"

#define BAD_USAGE 2

static const char help[] =
    "usage: predict DEMO               of what the chapters claim of it\n"
    "       predict --exercise NAME    of what the exercise asks\n"
    "\n"
    "Asks up to three questions on counts, ratios and laws of growth that "
    "were\n"
    "not answered yet, a line each; an empty line skips.  Then counts, and\n"
    "shows both.  Answers are kept in my/predictions.json.\n";

static int fail(const char *what, enum pace_status status)
{
    fprintf(stderr, "predict: %s: %s%s%s\n", what, pace_status_text(status),
            errno ? ": " : "", errno ? strerror(errno) : "");
    return pace_status_exit(status);
}

/* Names the demo that was meant. */
static int unknown_demo(const char *root, const char *demo)
{
    struct pace_questions all = {0};
    const char **names = NULL;
    const char *near = NULL;

    if (pace_questions_of_chapters(root, NULL, &all) == PACE_OK) {
        names = malloc((all.count + 1) * sizeof *names);
    }
    for (size_t i = 0; names && i < all.count; i++) {
        names[i] = all.items[i].demo;
    }
    near = names ? pace_nearest(demo, names, all.count) : NULL;
    fprintf(stderr, "predict: no chapter claims anything of '%s'%s%s%s\n", demo,
            near ? ": do you mean " : "", near ? near : "", near ? "?" : "");
    free(names);
    pace_questions_release(&all);
    return BAD_USAGE;
}

/* The questions of a demo; else the status to end with. */
static int read_demo(const char *root, const char *demo,
                     struct pace_questions *questions)
{
    enum pace_status status = pace_questions_of_chapters(root, demo, questions);

    if (status) {
        return fail("chapters", status);
    }
    return questions->count > 0 ? EXIT_SUCCESS : unknown_demo(root, demo);
}

static int read_exercise(const char *root, const char *name,
                         struct pace_questions *questions)
{
    struct pace_catalog catalog;
    const struct pace_exercise *exercise;
    size_t line = 0;
    enum pace_status status = pace_catalog_read(root, &catalog);

    if (status) {
        return fail("chapters", status);
    }
    exercise = pace_catalog_find(&catalog, name);
    if (!exercise) {
        const char *near = pace_catalog_nearest(&catalog, name);

        fprintf(stderr, "predict: no exercise is called '%s'%s%s%s\n", name,
                near ? ": do you mean " : "", near ? near : "",
                near ? "?" : "");
        pace_catalog_release(&catalog);
        return BAD_USAGE;
    }
    status = pace_questions_of_exercise(exercise->folder, questions, &line);
    if (status == PACE_UNAVAILABLE) {
        fprintf(stderr, "predict: %s asks for no prediction\n", name);
    } else if (status == PACE_BAD_INPUT) {
        fprintf(stderr,
                "predict: %s/predict, line %zu, asks nothing that can "
                "be counted\n",
                exercise->folder, line);
    } else if (status) {
        fail(name, status);
    }
    pace_catalog_release(&catalog);
    return status ? BAD_USAGE : EXIT_SUCCESS;
}

static int run(const char *root, const struct pace_questions *questions)
{
    enum pace_status status;
    size_t asked;

    errno = 0;
    status = pace_predict_first(root, questions, true, &asked);
    if (!status) {
        if (asked == 0) {
            puts("Everything that is asked here has been answered.");
        }
        status = pace_predict_then(root, questions, true);
    }
    if (status == PACE_BAD_INPUT) {
        fputs("predict: my/predictions.json is damaged, or of another version; "
              "it stays as it is: mend it or move it away\n",
              stderr);
        return pace_status_exit(status);
    }
    if (status) {
        return fail("my/predictions.json", status);
    }
    return fflush(stdout) == 0 && !ferror(stdout)
               ? EXIT_SUCCESS
               : fail("standard output", PACE_CANNOT_WRITE);
}

int main(int argc, char *argv[])
{
    static const struct option options[] = {
        {"exercise", required_argument, NULL, 'e'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    const char *exercise = NULL;
    char root[PACE_PATH_ROOM];
    struct pace_questions questions = {0};
    int option;
    int ended;

    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        if (option != 'e') {
            fputs(help, option == 'h' ? stdout : stderr);
            return option == 'h' ? EXIT_SUCCESS : BAD_USAGE;
        }
        exercise = optarg;
    }
    if (argc - optind != (exercise ? 0 : 1) || (!exercise && !*argv[optind])) {
        fputs(help, stderr);
        return BAD_USAGE;
    }
    if (!pace_catalog_root(argv[0], root)) {
        fputs("predict: this program has left its project\n", stderr);
        return pace_status_exit(PACE_UNAVAILABLE);
    }
    ended = exercise ? read_exercise(root, exercise, &questions)
                     : read_demo(root, argv[optind], &questions);
    ended = ended ? ended : run(root, &questions);
    pace_questions_release(&questions);
    return ended;
}
