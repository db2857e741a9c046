#ifndef PACE_PROFILE_SELECT_H
#define PACE_PROFILE_SELECT_H

#include "lib/profile/data.h"

/* Which rows a view shows, in which order. */

/* "file:line(function)", in one buffer of the caller. */
void pace_profile_place(const struct pace_profile_row *row, char *text,
                        size_t capacity);

/*
 * order   receives the rows shown; room for data->row_count
 * count   receives how many they are
 * errors  PACE_BAD_INPUT (view->only is no regular expression)
 */
enum pace_status pace_profile_select(const struct pace_profile_data *data,
                                     const struct pace_profile_view *view,
                                     const struct pace_profile_row *order[],
                                     size_t *count);

/* "cumulative", "tottime", "calls", "name", "file"; PACE_BAD_INPUT else. */
enum pace_status pace_profile_sort_named(const char *name,
                                         enum pace_profile_sort *sort);

/* What the table says it is ordered by. */
const char *pace_profile_sort_text(enum pace_profile_sort sort);

#endif
