#ifndef PACE_LINE_GROUPS_H
#define PACE_LINE_GROUPS_H

#include "lib/profile/line_report.h"

/* The rows of one function, which a listing shows together. */
struct pace_line_group {
    const struct pace_line_row *entry; /* NULL: code of a function that stands
                                          in another file than its begin */
    const struct pace_line_row *rows;  /* its lines, in order */
    size_t count;
    double own_ns;            /* of all lines */
    uint64_t allocated_bytes; /* of the whole function */
};

/*
 * The functions that were called, in the order in which the view wants them.
 *
 * groups  receives an array to be freed
 * errors  PACE_NO_MEMORY
 */
enum pace_status pace_line_groups(const struct pace_line_data *data,
                                  const struct pace_line_view *view,
                                  struct pace_line_group **groups,
                                  size_t *count);

#endif
