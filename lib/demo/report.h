#ifndef PACE_REPORT_H
#define PACE_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/demo/outcome.h"
#include "lib/demo/plan.h"

/* How to print for people. */
struct pace_paper {
    FILE *stream;
    size_t width; /* columns to keep within; at least 40 */
    bool color;
    FILE *keys; /* a key is awaited here between rows; NULL: no waiting */
};

/*
 * The doubling table of each variant: n, CPU time, ratio to the row above and
 * its log2, and the same for counted work.  CPU time and not the wall clock:
 * on a busy laptop the latter shows the other programs.
 */
void pace_report_tables(const struct pace_paper *paper,
                        const struct pace_outcome *outcome,
                        const struct pace_plan *plan);

/*
 * Events and heap of all variants, side by side, at the largest size that
 * all of them were counted at.
 */
void pace_report_counts(const struct pace_paper *paper,
                        const struct pace_outcome *outcome);

/* What each variant claims, what counted work says and what time says. */
void pace_report_claims(const struct pace_paper *paper,
                        const struct pace_outcome *outcome);

/* How far approximate variants are from the exact ones. */
void pace_report_distances(const struct pace_paper *paper,
                           const struct pace_outcome *outcome);

/*
 * A line that names the chart of the variants below it, where that is another
 * than the one of the variant printed before; labels are told apart by it.
 *
 * before  NULL: this is the first
 */
void pace_report_part(const struct pace_paper *paper,
                      const struct pace_variant *variant,
                      const struct pace_variant *before);

/* One sentence, broken between words to keep within the paper. */
void pace_report_sentence(const struct pace_paper *paper, size_t indent,
                          const char *text);

/*
 * A text of several lines: each that is too long for the paper is broken
 * between words and keeps its indentation, but for the rows of a table, known
 * by the spaces in them.
 *
 * text  is changed meanwhile
 */
void pace_report_text(const struct pace_paper *paper, char *text);

/* The classes of the fit's set in words: "n or n log n". */
#define PACE_SET_ROOM 80
char *pace_report_set(char room[PACE_SET_ROOM], const struct pace_fit *fit);

#endif
