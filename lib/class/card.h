#ifndef PACE_CARD_H
#define PACE_CARD_H

#include <stddef.h>
#include <stdio.h>

#include <jansson.h>

#include "lib/measure/status.h"

/*
 * One machine's results as a small file to be handed in: the machine, and for
 * every variant of every demo its exact counts and its median times at the
 * PACE_CARD_SIZES largest sizes.  No host and no user name.
 *
 *     {"schema": 1, "card": "pace", "machine": {...},
 *      "rows": [["pair_sum", "half", 1000, "products", "count", 499500], ...]}
 *
 * A row is demo, variant, n, meter, unit, value.  A value in ns is a time; any
 * other is exact.
 */
#define PACE_CARD_SCHEMA 1
#define PACE_CARD_SIZES  2
/* A card of twelve demos has some thousand rows and 100 KB. */
#define PACE_CARD_MOST_BYTES ((size_t)4 * 1024 * 1024)
#define PACE_CARD_MOST_ROWS  ((size_t)50000)
#define PACE_CARD_NAME_ROOM  64

struct pace_card_row {
    char demo[PACE_CARD_NAME_ROOM];
    char variant[PACE_CARD_NAME_ROOM];
    char meter[PACE_CARD_NAME_ROOM];
    char unit[PACE_CARD_NAME_ROOM];
    double n;
    double value; /* in unit; finite, >= 0 */
};

struct pace_card {
    char name[256];    /* of its file, without its folder, fit to be printed */
    char machine[256]; /* one line for people */
    struct pace_card_row *rows; /* by demo, variant, meter, n */
    size_t count;
};

/*
 * Makes the card of the results in dir; *card is to be given to json_decref.
 * errors  PACE_UNAVAILABLE: no results there; PACE_CANNOT_READ,
 *         PACE_BAD_INPUT: a result file is damaged, reason says which;
 *         PACE_NO_MEMORY
 */
enum pace_status pace_card_make(const char *dir, json_t **card, char *reason,
                                size_t reason_size);

/*
 * Reads a card that somebody handed in, and believes nothing of it: names are
 * letters, digits and _ . - only, numbers finite and not negative.
 *
 * card    to be released
 * reason  receives, in a few words, why it is left out
 * errors  PACE_CANNOT_READ, PACE_BAD_INPUT, PACE_NO_MEMORY
 */
enum pace_status pace_card_read(const char *path, struct pace_card *card,
                                char *reason, size_t reason_size);

void pace_card_release(struct pace_card *card);

/* Whether a row's value is a time: what may differ between machines. */
int pace_card_is_time(const struct pace_card_row *row);

/* By demo, variant, meter, n; for qsort. */
int pace_card_row_order(const void *a, const void *b);

/* Whether two cards hold the same measurement: the same rows throughout. */
int pace_card_same(const struct pace_card *a, const struct pace_card *b);

#endif
