/*
 * class card, class merge DIR: one machine's results as a file to hand in, and
 * many machines' in one table and one chart.
 */
#include <dirent.h>
#include <errno.h>
#include <gsl/gsl_errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/class/card.h"
#include "lib/class/merge.h"
#include "lib/measure/results.h"

#define REASON_ROOM 512
#define PATH_ROOM   4096
#define MOST_CARDS  1000

static const char help[] =
    "usage: class card [RESULTS]         writes RESULTS/card.json\n"
    "       class merge DIR [RESULTS]    one table and one chart of all cards\n"
    "                                    in DIR; RESULTS/class.csv\n"
    "\n"
    "RESULTS is build/results unless given.  A file in DIR that is no card, "
    "or\n"
    "holds the measurement of another, is named and left out.\n"
    "Exit status: 0 fine, 2 bad usage or no card, 69 no results yet, 71 out "
    "of\n"
    "memory, 73 and 74 cannot write.\n";

static int fail(const char *what, enum pace_status status)
{
    fprintf(stderr, "class: %s\n", what);
    return pace_status_exit(status);
}

static int write_card(const char *dir)
{
    char reason[REASON_ROOM] = "out of memory";
    struct pace_results_file file;
    json_t *card;
    enum pace_status status = pace_card_make(dir, &card, reason, sizeof reason);

    if (status) {
        return fail(reason, status);
    }
    status = pace_results_create(&file, dir, "card", "json");
    if (!status) {
        if (json_dumpf(card, file.stream, JSON_COMPACT) != 0) {
            pace_results_discard(&file);
            status = PACE_CANNOT_WRITE;
        } else {
            status = pace_results_commit(&file);
        }
    }
    json_decref(card);
    if (status) {
        fprintf(stderr, "class: cannot write %s/card.json: %s\n", dir,
                strerror(errno));
        return pace_status_exit(status);
    }
    printf("%s/card.json: hand this file in\n", dir);
    return EXIT_SUCCESS;
}

/* The cards of a folder, and how many files were none. */
struct pile {
    struct pace_card cards[MOST_CARDS];
    size_t count;
    size_t left_out;
};

/* A name from outside, fit for a terminal. */
static void leave_out(struct pile *pile, const char *name, const char *why)
{
    fputs("class: left out: ", stderr);
    for (; *name; name++) {
        fputc(*name >= ' ' && *name <= '~' ? *name : '?', stderr);
    }
    fprintf(stderr, " %s\n", why);
    pile->left_out++;
}

static enum pace_status add(struct pile *pile, const char *dir,
                            const char *name)
{
    char path[PATH_ROOM];
    char why[REASON_ROOM + 300];
    char reason[REASON_ROOM] = "";
    struct pace_card *card = &pile->cards[pile->count];
    enum pace_status status;

    if (pile->count == MOST_CARDS) {
        leave_out(pile, name, "is one card too many");
        return PACE_OK;
    }
    if ((size_t)snprintf(path, sizeof path, "%s/%s", dir, name) >=
        sizeof path) {
        leave_out(pile, name, "has too long a name");
        return PACE_OK;
    }
    status = pace_card_read(path, card, reason, sizeof reason);
    if (status == PACE_NO_MEMORY) {
        return status;
    }
    if (status) {
        leave_out(pile, name, reason);
        return PACE_OK;
    }
    for (size_t i = 0; i < pile->count; i++) {
        if (pace_card_same(&pile->cards[i], card)) {
            snprintf(why, sizeof why, "holds the measurement of %s",
                     pile->cards[i].name);
            leave_out(pile, name, why);
            pace_card_release(card);
            return PACE_OK;
        }
    }
    pile->count++;
    return PACE_OK;
}

static enum pace_status read_all(struct pile *pile, const char *dir)
{
    struct dirent **entries;
    int count = scandir(dir, &entries, NULL, alphasort);
    enum pace_status status = PACE_OK;

    if (count < 0) {
        return PACE_CANNOT_READ;
    }
    for (int i = 0; i < count; i++) {
        if (!status && entries[i]->d_name[0] != '.') {
            status = add(pile, dir, entries[i]->d_name);
        }
        free(entries[i]);
    }
    free(entries);
    return status;
}

static int show(const struct pile *pile, const char *results)
{
    struct pace_class class;
    enum pace_status status =
        pace_class_merge(pile->cards, pile->count, &class);

    if (status) {
        return fail("out of memory", status);
    }
    pace_class_table(stdout, &class);
    status = pace_class_write(&class, results);
    pace_class_release(&class);
    if (status) {
        fprintf(stderr, "class: cannot write to %s: %s\n", results,
                strerror(errno));
    } else if (fflush(stdout) != 0) {
        status = PACE_CANNOT_WRITE;
        fprintf(stderr, "class: cannot write: %s\n", strerror(errno));
    }
    return pace_status_exit(status);
}

static int merge(const char *dir, const char *results)
{
    struct pile *pile = calloc(1, sizeof *pile);
    enum pace_status status;
    int ended;

    if (!pile) {
        return fail("out of memory", PACE_NO_MEMORY);
    }
    status = read_all(pile, dir);
    if (status) {
        fprintf(stderr, "class: %s: %s\n", dir, strerror(errno));
        ended = status == PACE_CANNOT_READ ? 2 : pace_status_exit(status);
    } else if (pile->count == 0) {
        fprintf(stderr, "class: no card in %s (make card writes one)\n", dir);
        ended = 2;
    } else {
        ended = show(pile, results);
    }
    for (size_t i = 0; i < pile->count; i++) {
        pace_card_release(&pile->cards[i]);
    }
    free(pile);
    return ended;
}

int main(int argc, char *argv[])
{
    const char *results = "build/results";

    gsl_set_error_handler_off();
    if (argc >= 2 && strcmp(argv[1], "--help") == 0) {
        fputs(help, stdout);
        return EXIT_SUCCESS;
    }
    if (argc >= 2 && argc <= 3 && strcmp(argv[1], "card") == 0) {
        return write_card(argc == 3 ? argv[2] : results);
    }
    if (argc >= 3 && argc <= 4 && strcmp(argv[1], "merge") == 0 && *argv[2]) {
        return merge(argv[2], argc == 4 ? argv[3] : results);
    }
    fputs(help, stderr);
    return 2;
}
