#ifndef PACE_NEAREST_H
#define PACE_NEAREST_H

#include <stddef.h>

/*
 * The name that somebody who typed text most likely meant: the one reached
 * with the fewest letters changed, added, dropped or swapped with their
 * neighbour, where capitals do not matter; else the first that text begins.
 *
 * names   count of them; a NULL among them is passed over
 * result  one of names; NULL when nothing is near: more than a third of the
 *         letters would have to change
 * cost    O(length of text * length of all names) time, no heap
 */
const char *pace_nearest(const char *text, const char *const names[],
                         size_t count);

#endif
