/*
 * try EXERCISE [FILE]: judges an answer to an exercise.
 */
#include <errno.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/demo/interrupt.h"
#include "lib/exercise/catalog.h"
#include "lib/exercise/judge.h"
#include "lib/exercise/own.h"
#include "lib/exercise/path.h"
#include "lib/exercise/predict.h"
#include "lib/exercise/say.h"

/* Statuses 0 to 3 are those of pace_judgement_status. */
#define NOT_JUDGED  3
#define BAD_USAGE   4
#define INTERRUPTED 130

static const char help[] =
    "usage: try [OPTION]... EXERCISE [FILE]\n"
    "\n"
    "Judges FILE, an answer to EXERCISE; without FILE, my/EXERCISE.c, which "
    "is\n"
    "made from the stub the first time.\n"
    "\n"
    "  --json[=FILE]      the judgement as JSON, on standard output or to "
    "FILE\n"
    "  --gradescope=FILE  a results.json for Gradescope\n"
    "  --brief            one line: verdict, finding, failing tests,\n"
    "                     misconception, parted by tabs\n"
    "  --list             the exercises, a line each\n"
    "  --help             this text\n"
    "\n"
    "Exit status: 0 pass; 1 wrong; 2 right, but grows too fast or needs too\n"
    "much memory; 3 could not be judged, or does not compile; 4 bad usage;\n"
    "130 interrupted.\n";

struct choices {
    bool brief;
    bool list;
    bool json;
    const char *json_path; /* NULL: standard output */
    const char *gradescope_path;
    const char *name;
    const char *file;
};

static int bad_usage(const char *format, const char *what)
{
    fputs("try: ", stderr);
    /* NOLINTNEXTLINE(clang-diagnostic-format-nonliteral): from this file. */
    fprintf(stderr, format, what);
    fputs("; see try --help\n", stderr);
    return BAD_USAGE;
}

/* Returns -1 to go on, or the status to end with. */
static int read_choices(int argc, char *argv[], struct choices *choices)
{
    static const struct option options[] = {
        {"json", optional_argument, NULL, 'j'},
        {"gradescope", required_argument, NULL, 'g'},
        {"brief", no_argument, NULL, 'b'},
        {"list", no_argument, NULL, 'l'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    int option;

    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        switch (option) {
        case 'j':
            choices->json = true;
            choices->json_path = optarg;
            break;
        case 'g':
            choices->gradescope_path = optarg;
            break;
        case 'b':
            choices->brief = true;
            break;
        case 'l':
            choices->list = true;
            break;
        case 'h':
            fputs(help, stdout);
            return EXIT_SUCCESS;
        default:
            return BAD_USAGE;
        }
    }
    if (choices->list) {
        return -1;
    }
    if (optind == argc || !*argv[optind]) {
        return bad_usage("which exercise? try --list names them%s", "");
    }
    choices->name = argv[optind];
    choices->file = optind + 1 < argc ? argv[optind + 1] : NULL;
    if (optind + 2 < argc) {
        return bad_usage("one answer at a time, not '%s', too",
                         argv[optind + 2]);
    }
    return -1;
}

static int tell(const struct choices *choices,
                const struct pace_exercise *exercise,
                const struct pace_judgement *judgement)
{
    const char *failed = NULL;
    bool printed = true;

    if (choices->gradescope_path &&
        pace_say_file(pace_say_gradescope, choices->gradescope_path, exercise,
                      judgement)) {
        failed = choices->gradescope_path;
    }
    if (choices->json_path &&
        pace_say_file(pace_say_json, choices->json_path, exercise, judgement)) {
        failed = choices->json_path;
    }
    if (choices->brief) {
        pace_say_brief(stdout, judgement);
    } else if (choices->json && !choices->json_path) {
        printed = pace_say_json(stdout, exercise, judgement) == PACE_OK;
    } else {
        pace_say_text(stdout, exercise, judgement);
    }
    if (fflush(stdout) != 0 || ferror(stdout) || !printed) {
        failed = "standard output";
    }
    if (failed) {
        fprintf(stderr, "try: cannot write %s: %s\n", failed, strerror(errno));
        return NOT_JUDGED;
    }
    return pace_judgement_status(judgement);
}

static int unknown(const struct pace_catalog *catalog, const char *name)
{
    const char *near = pace_catalog_nearest(catalog, name);

    fprintf(stderr, "try: no exercise is called '%s'%s%s%s\n", name,
            near ? ": do you mean " : "", near ? near : "",
            near ? "?" : "; try --list names them");
    return BAD_USAGE;
}

/* The file to judge into source; else the status to end with. */
static int source_of(const struct choices *choices, const char *root,
                     const struct pace_exercise *exercise,
                     char source[PACE_PATH_ROOM])
{
    bool made = false;
    struct stat facts;

    if (choices->file) {
        errno = ENAMETOOLONG;
        if (!pace_path(source, "%s", choices->file) ||
            stat(source, &facts) != 0 || access(source, R_OK) != 0) {
            fprintf(stderr, "try: cannot read %s: %s\n", choices->file,
                    strerror(errno));
            return BAD_USAGE;
        }
        if (!S_ISREG(facts.st_mode)) {
            fprintf(stderr, "try: cannot read %s: it is no file\n", source);
            return BAD_USAGE;
        }
        return EXIT_SUCCESS;
    }
    if (pace_own_file(root, exercise, source, &made)) {
        fprintf(stderr, "try: cannot make %s: %s\n", source, strerror(errno));
        return NOT_JUDGED;
    }
    if (made) {
        fprintf(stderr, "made %s: write your answer there\n", source);
    }
    return EXIT_SUCCESS;
}

/* What cannot be noted is said, and changes no verdict. */
static void note(const char *root, const struct pace_exercise *exercise,
                 const struct pace_judgement *judgement)
{
    enum pace_status status = pace_own_note(root, exercise, judgement);

    if (status) {
        fprintf(stderr, "try: my/progress.json: %s; this try is not noted\n",
                pace_status_text(status));
    }
}

/* Whether a learner tries, not a grader or an audit. */
static bool is_lesson(const struct choices *choices)
{
    return !choices->file && !choices->brief && !choices->json &&
           !choices->gradescope_path;
}

static int judge(const struct choices *choices, const char *root,
                 const struct pace_exercise *exercise)
{
    char source[PACE_PATH_ROOM];
    struct pace_judge_ask ask = {.root = root,
                                 .exercise = exercise,
                                 .source = source,
                                 .diagnose = true,
                                 .sanitized = getenv("PACE_SANITIZED") != NULL};
    struct pace_judgement judgement;
    enum pace_status status;
    int worst = source_of(choices, root, exercise, source);

    if (worst) {
        return worst;
    }
    if (is_lesson(choices)) {
        pace_predict_before_try(root, exercise);
    }
    /* The keyboard's interrupt ends what runs; we are left to tidy up. */
    pace_interrupt_watch();
    status = pace_judge(&ask, &judgement);
    if (pace_interrupt_asked()) {
        pace_judgement_release(&judgement);
        return INTERRUPTED;
    }
    if (status) {
        fprintf(stderr, "try: %s%s\n", pace_status_text(status),
                status == PACE_UNAVAILABLE
                    ? ": `make exercises-ready` makes what is missing"
                    : "");
        return NOT_JUDGED;
    }
    worst = tell(choices, exercise, &judgement);
    if (!choices->file) {
        note(root, exercise, &judgement);
    }
    if (is_lesson(choices)) {
        pace_predict_after_try(root, exercise);
    }
    pace_judgement_release(&judgement);
    return worst;
}

static int run(const struct choices *choices, const char *root)
{
    struct pace_catalog catalog;
    const struct pace_exercise *exercise;
    int worst;

    if (pace_catalog_read(root, &catalog)) {
        fprintf(stderr, "try: no exercises in %s/chapters\n", root);
        return NOT_JUDGED;
    }
    exercise =
        choices->list ? NULL : pace_catalog_find(&catalog, choices->name);
    if (choices->list) {
        pace_catalog_print(&catalog, stdout);
        worst = fflush(stdout) == 0 ? EXIT_SUCCESS : NOT_JUDGED;
    } else if (exercise) {
        worst = judge(choices, root, exercise);
    } else {
        worst = unknown(&catalog, choices->name);
    }
    pace_catalog_release(&catalog);
    return worst;
}

int main(int argc, char *argv[])
{
    struct choices choices = {0};
    char root[PACE_PATH_ROOM];
    int ended = read_choices(argc, argv, &choices);

    if (ended >= 0) {
        return ended;
    }
    if (!pace_catalog_root(argv[0], root)) {
        fputs("try: this program has left its project: no tools/answer.sh is "
              "above it\n",
              stderr);
        return NOT_JUDGED;
    }
    return run(&choices, root);
}
