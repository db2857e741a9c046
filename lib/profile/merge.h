#ifndef PACE_PROFILE_MERGE_H
#define PACE_PROFILE_MERGE_H

#include "lib/profile/data.h"

/*
 * Makes one row of those that are one function in the source: an inline
 * function of a header has a copy, with an address, in each object.
 *
 * errors  PACE_NO_MEMORY; data is then untouched
 * cost    O(rows^2) comparisons of a line number, O(edges^2) likewise
 */
enum pace_status pace_profile_merge(struct pace_profile_data *data);

#endif
