#include "lib/exercise/desk.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "lib/demo/interrupt.h"
#include "lib/exercise/judge.h"
#include "lib/exercise/own.h"
#include "lib/exercise/say.h"

/* From one look at the file to the next. */
#define LOOK_MS 200

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

static void show_verdict(struct pace_desk *desk,
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
static const struct pace_exercise *next_open(const struct pace_desk *desk,
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

/* Makes the file where it is missing; it counts as just saved. */
static enum pace_status take_up(const struct pace_desk *desk,
                                const struct pace_exercise *exercise,
                                char source[PACE_PATH_ROOM], struct stat *seen)
{
    bool made;

    *seen = (struct stat){0};
    return pace_own_file(desk->root, exercise, source, &made);
}

int pace_desk_watch(struct pace_desk *desk,
                    const struct pace_exercise *exercise)
{
    char source[PACE_PATH_ROOM];
    struct stat seen;
    bool keyboard = listen_to_keys();
    enum pace_status status = take_up(desk, exercise, source, &seen);
    char key = 0;

    pace_interrupt_watch();
    for (; !status && key != 'q'; key = next_key(keyboard)) {
        if (key == 'n') {
            exercise = next_open(desk, exercise);
            status = take_up(desk, exercise, source, &seen);
        } else if (key == 'h') {
            putchar('\n');
            pace_desk_hint(desk, exercise);
            fflush(stdout);
        }
        if (!status && changed(source, &seen)) {
            show_verdict(desk, exercise, source, keyboard);
        }
    }
    return status ? pace_desk_fail(source, status) : EXIT_SUCCESS;
}
