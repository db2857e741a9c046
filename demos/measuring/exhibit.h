#ifndef MEASURING_EXHIBIT_H
#define MEASURING_EXHIBIT_H

#include "lib/demo/demo.h"
#include "lib/measure/status.h"

/* What the clock can see, one job a thousand times, and the sins: as text for
 * people; the runs as a chart (NAME_dist) and the sins as rows for files. */
enum pace_status measuring_exhibit(const struct pace_exhibit *exhibit);

#endif
