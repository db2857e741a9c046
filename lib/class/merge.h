#ifndef PACE_CLASS_MERGE_H
#define PACE_CLASS_MERGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "lib/class/card.h"
#include "lib/measure/status.h"

/* One thing that several machines counted or timed. */
struct pace_class_row {
    const struct pace_card_row *row; /* of the first card that has it */
    size_t cards;                    /* how many have it */
    bool identical;                  /* all say the same */
    double least, middle, most;      /* middle: the median */
};

/* Many machines' cards in one. */
struct pace_class {
    const struct pace_card *cards;
    size_t card_count;
    struct pace_class_row *rows; /* by demo, variant, meter, n */
    size_t count;
};

/*
 * cards  stay the caller's, and must outlive the class
 * errors PACE_NO_MEMORY
 * cost   O(r log r) for r rows in all
 */
enum pace_status pace_class_merge(const struct pace_card cards[], size_t count,
                                  struct pace_class *class);

void pace_class_release(struct pace_class *class);

/* The value that a card has for that row, or -1. */
double pace_class_value_of(const struct pace_card *card,
                           const struct pace_card_row *row);

/*
 * Whether this row stands for its demo, variant and meter in a table: of all
 * sizes the one that most cards have, of these the largest.
 */
bool pace_class_stands(const struct pace_class *class, size_t row);

/* What a class has to look at: identical counts, differing ones by name, and
 * a line of times for each variant. */
void pace_class_table(FILE *stream, const struct pace_class *class);

/* class.csv, and the numbers of its chart: a dot for each demo and machine,
 * the geometric mean over the demo's variants of its time as a multiple of the
 * median machine's.
 * errors  PACE_CANNOT_CREATE, PACE_CANNOT_WRITE, PACE_NO_MEMORY */
enum pace_status pace_class_write(const struct pace_class *class,
                                  const char *dir);

#endif
