/*
 * learn hint|solution|progress|watch: the learner's side of the exercises;
 * build/bin/try judges.
 */
#include <errno.h>
#include <getopt.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "lib/demo/interrupt.h"
#include "lib/exercise/catalog.h"
#include "lib/exercise/command.h"
#include "lib/exercise/hints.h"
#include "lib/exercise/judge.h"
#include "lib/exercise/own.h"
#include "lib/exercise/progress.h"
#include "lib/exercise/say.h"
#include "lib/measure/results.h"

#define BAD_USAGE 2
/* Folders mounted from elsewhere tell of no change: the file is looked at. */
#define LOOK_MS 200

static const char help[] =
    "usage: learn hint EXERCISE            one hint more\n"
    "       learn solution EXERCISE [--anyway]\n"
    "                                      the solution, after a pass\n"
    "       learn progress [--csv FILE]    what is done\n"
    "       learn watch EXERCISE           judge my/EXERCISE.c at each save;\n"
    "                                      keys: h hint, n next, q quit\n";

/* What every command works on. */
struct desk {
    char root[PACE_PATH_ROOM];
    struct pace_catalog catalog;
    struct pace_progress progress;
};

static int fail(const char *what, enum pace_status status)
{
    fprintf(stderr, "learn: %s: %s%s%s\n", what, pace_status_text(status),
            errno ? ": " : "", errno ? strerror(errno) : "");
    return pace_status_exit(status);
}

static const struct pace_exercise *exercise_of(const struct desk *desk,
                                               const char *name)
{
    const struct pace_exercise *exercise =
        name ? pace_catalog_find(&desk->catalog, name) : NULL;
    const char *near;

    if (!exercise) {
        near = name ? pace_catalog_nearest(&desk->catalog, name) : NULL;
        fprintf(stderr, "learn: no exercise is called '%s'%s%s%s\n",
                name ? name : "", near ? ": do you mean " : "",
                near ? near : "", near ? "?" : "; try --list names them");
    }
    return exercise;
}

static int save(const struct desk *desk)
{
    enum pace_status status;

    errno = 0;
    status = pace_progress_write(&desk->progress);
    return status ? fail("my/progress.json", status) : EXIT_SUCCESS;
}

static int show_hint(struct desk *desk, const struct pace_exercise *exercise)
{
    struct pace_progress_entry entry =
        pace_progress_of(&desk->progress, exercise->name);
    size_t last = entry.hints < PACE_HINTS ? entry.hints + 1 : PACE_HINTS;

    for (size_t i = 1; i <= last; i++) {
        char *hint = pace_hint(exercise, i);

        printf("%sHint %zu of %d\n\n", i > 1 ? "\n" : "", i, PACE_HINTS);
        pace_say_wrapped(stdout, 0, hint ? hint : "");
        free(hint);
    }
    if (entry.hints == PACE_HINTS) {
        return EXIT_SUCCESS;
    }
    entry.hints = last;
    if (pace_progress_set(&desk->progress, exercise->name, &entry)) {
        return fail("my/progress.json", PACE_NO_MEMORY);
    }
    return save(desk);
}

static int show_solution(struct desk *desk,
                         const struct pace_exercise *exercise, bool anyway)
{
    struct pace_progress_entry entry =
        pace_progress_of(&desk->progress, exercise->name);
    char path[PACE_PATH_ROOM];
    char *text;

    if (!entry.passed && !anyway) {
        fprintf(stderr,
                "learn: %s is not solved yet (make hint EX=%s helps); "
                "ANYWAY=1 shows the solution all the same\n",
                exercise->name, exercise->name);
        return EXIT_FAILURE;
    }
    text = pace_path(path, "%s/solution.c", exercise->folder)
               ? pace_command_output(path)
               : NULL;
    if (!text) {
        return fail(path, PACE_CANNOT_READ);
    }
    fputs(text, stdout);
    free(text);
    entry.solution_shown = true;
    if (pace_progress_set(&desk->progress, exercise->name, &entry)) {
        return fail("my/progress.json", PACE_NO_MEMORY);
    }
    return save(desk);
}

static const char *state_of(const struct pace_progress_entry *entry)
{
    if (entry->passed) {
        return "done";
    }
    return entry->tries > 0 ? "tried" : "untouched";
}

static int write_csv(const struct desk *desk, const char *path)
{
    FILE *stream = fopen(path, "w");
    bool written;

    if (!stream) {
        return fail(path, PACE_CANNOT_CREATE);
    }
    fputs("chapter,exercise,state,tries,hints,solution_shown,verdict\n",
          stream);
    for (size_t i = 0; i < desk->catalog.count; i++) {
        const struct pace_exercise *one = &desk->catalog.items[i];
        struct pace_progress_entry entry =
            pace_progress_of(&desk->progress, one->name);

        fprintf(stream, "%s,%s,%s,%zu,%zu,%d,", one->chapter, one->name,
                state_of(&entry), entry.tries, entry.hints,
                entry.solution_shown);
        pace_results_csv_text(stream, entry.verdict);
        fputc('\n', stream);
    }
    written = fflush(stream) == 0 && !ferror(stream);
    written = fclose(stream) == 0 && written;
    return written ? EXIT_SUCCESS : fail(path, PACE_CANNOT_WRITE);
}

/* One line for the chapter that begins at first; returns where the next does.
 */
static size_t print_chapter(const struct desk *desk, size_t first)
{
    const char *chapter = desk->catalog.items[first].chapter;
    size_t done = 0;
    size_t tried = 0;
    size_t i = first;

    for (; i < desk->catalog.count &&
           strcmp(desk->catalog.items[i].chapter, chapter) == 0;
         i++) {
        struct pace_progress_entry entry =
            pace_progress_of(&desk->progress, desk->catalog.items[i].name);

        done += entry.passed;
        tried += !entry.passed && entry.tries > 0;
    }
    printf("%-16s %4zu %6zu %10zu  ", chapter, done, tried,
           i - first - done - tried);
    for (size_t k = 0; k < i - first; k++) {
        putchar(k < done ? '#' : k < done + tried ? '+' : '.');
    }
    putchar('\n');
    return i;
}

static int show_progress(const struct desk *desk, const char *csv)
{
    size_t i = 0;

    printf("%-16s %4s %6s %10s\n", "chapter", "done", "tried", "untouched");
    while (i < desk->catalog.count) {
        i = print_chapter(desk, i);
    }
    return csv ? write_csv(desk, csv) : EXIT_SUCCESS;
}

/* ---- watch ---- */

static struct termios cooked;

static void restore_keys(void)
{
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &cooked);
}

/* Keys come one by one and are not shown; whether there is a keyboard. */
static bool listen_to_keys(void)
{
    struct termios raw;

    if (tcgetattr(STDIN_FILENO, &cooked) != 0) {
        return false;
    }
    raw = cooked;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    atexit(restore_keys);
    return tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0;
}

static bool changed(const char *path, struct stat *seen)
{
    struct stat now;

    if (stat(path, &now) != 0 ||
        (now.st_mtim.tv_sec == seen->st_mtim.tv_sec &&
         now.st_mtim.tv_nsec == seen->st_mtim.tv_nsec &&
         now.st_size == seen->st_size)) {
        return false;
    }
    *seen = now;
    return true;
}

/* The next key within LOOK_MS, or 0; 'q' once asked to stop. */
static char next_key(bool keyboard)
{
    struct pollfd keys = {.fd = STDIN_FILENO, .events = POLLIN};
    char key = 0;

    if ((poll(&keys, keyboard ? 1 : 0, LOOK_MS) > 0 &&
         read(STDIN_FILENO, &key, 1) != 1) ||
        pace_interrupt_asked()) {
        key = 'q';
    }
    return key;
}

static void show_verdict(struct desk *desk,
                         const struct pace_exercise *exercise,
                         const char *source, bool keyboard)
{
    struct pace_judge_ask ask = {.root = desk->root,
                                 .exercise = exercise,
                                 .source = source,
                                 .diagnose = true};
    struct pace_judgement judgement;
    enum pace_status status;

    printf("judging %s ...\n", source);
    fflush(stdout);
    status = pace_judge(&ask, &judgement);
    /* Clears the screen of a terminal. */
    if (isatty(STDOUT_FILENO)) {
        fputs("\033[H\033[2J", stdout);
    }
    if (status) {
        printf("%s: %s\n", exercise->name, pace_status_text(status));
    } else {
        pace_say_text(stdout, exercise, &judgement);
        pace_own_note(desk->root, exercise, &judgement);
        pace_judgement_release(&judgement);
        pace_progress_release(&desk->progress);
        pace_progress_read(desk->root, &desk->progress);
    }
    printf("\n%s%s: waiting for a save\n", source,
           keyboard ? " (h hint, n next, q quit)" : "");
    fflush(stdout);
}

/* The next exercise that is not done, from after this one on. */
static const struct pace_exercise *next_open(const struct desk *desk,
                                             const struct pace_exercise *from)
{
    size_t count = desk->catalog.count;
    size_t at = (size_t)(from - desk->catalog.items);

    for (size_t i = 1; i < count; i++) {
        const struct pace_exercise *one =
            &desk->catalog.items[(at + i) % count];

        if (!pace_progress_of(&desk->progress, one->name).passed) {
            return one;
        }
    }
    return from;
}

static int watch(struct desk *desk, const struct pace_exercise *exercise)
{
    char source[PACE_PATH_ROOM];
    struct stat seen = {0};
    bool keyboard = listen_to_keys();
    bool made;
    char key = 'n';

    pace_interrupt_watch();
    for (; key != 'q'; key = next_key(keyboard)) {
        if (key == 'n') {
            if (seen.st_size > 0) {
                exercise = next_open(desk, exercise);
            }
            if (pace_own_file(desk->root, exercise, source, &made)) {
                return fail(source, PACE_CANNOT_CREATE);
            }
            seen = (struct stat){0};
        } else if (key == 'h') {
            putchar('\n');
            show_hint(desk, exercise);
            fflush(stdout);
        }
        if (changed(source, &seen)) {
            show_verdict(desk, exercise, source, keyboard);
        }
    }
    return EXIT_SUCCESS;
}

/* ---- commands ---- */

static int run(struct desk *desk, int argc, char *argv[])
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
        return show_progress(desk, csv);
    }
    exercise = exercise_of(desk, argv[optind + 1]);
    if (!exercise) {
        return BAD_USAGE;
    }
    if (strcmp(argv[optind], "hint") == 0) {
        return show_hint(desk, exercise);
    }
    if (strcmp(argv[optind], "solution") == 0) {
        return show_solution(desk, exercise, anyway);
    }
    if (strcmp(argv[optind], "watch") == 0) {
        return watch(desk, exercise);
    }
    fprintf(stderr, "learn: no command is called '%s'\n%s", argv[optind], help);
    return BAD_USAGE;
}

int main(int argc, char *argv[])
{
    struct desk desk;
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
        return fail("my/progress.json", status);
    }
    status = pace_catalog_read(desk.root, &desk.catalog);
    if (status) {
        pace_progress_release(&desk.progress);
        return fail("chapters", status);
    }
    ended = run(&desk, argc, argv);
    pace_catalog_release(&desk.catalog);
    pace_progress_release(&desk.progress);
    if (fflush(stdout) != 0) {
        return fail("standard output", PACE_CANNOT_WRITE);
    }
    return ended;
}
