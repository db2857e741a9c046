#ifndef PACE_HEADLINE_H
#define PACE_HEADLINE_H

#include <stddef.h>

#include "lib/chart/chart.h"

/* Enough for every sentence made here. */
#define PACE_SENTENCE_ROOM 512

/*
 * The finding of a chart, one sentence without a full stop: who is faster and
 * by how much; for variants that do different jobs, how their claims fared.
 */
void pace_headline(const struct pace_chart *chart, char *buffer, size_t size);

/* The finding of its chart of doublings: what twice the n costs, and whom. */
void pace_headline_doubling(const struct pace_chart *chart, char *buffer,
                            size_t size);

#endif
