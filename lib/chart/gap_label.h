#ifndef PACE_GAP_LABEL_H
#define PACE_GAP_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/chart/findings.h"
#include "lib/chart/layout.h"

/* Where the ratio stands beside the arrow from the cheapest to the dearest. */
struct pace_gap_label {
    double value; /* of the panel's axis */
    bool left;    /* of the arrow; else at its right */
};

/*
 * The place beside the arrow where a text of so many letters covers the
 * fewest points and lines; of equal ones that nearest to the middle, and the
 * right.  It stays within the panel where it can.
 */
struct pace_gap_label pace_gap_label_place(const struct pace_layout *layout,
                                           const struct pace_panel *panel,
                                           const struct pace_gap *gap,
                                           size_t letters);

#endif
