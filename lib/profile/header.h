#ifndef PACE_PROFILE_HEADER_H
#define PACE_PROFILE_HEADER_H

#include <stdio.h>

#include "lib/profile/data.h"

/* What stands above the table: what was recorded, for how long, what was taken
 * out, and what to know before believing it. */
void pace_profile_header(FILE *stream, const struct pace_profile_data *data);

#endif
