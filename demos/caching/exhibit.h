#ifndef CACHING_EXHIBIT_H
#define CACHING_EXHIBIT_H

#include "lib/demo/demo.h"
#include "lib/measure/status.h"

/* Hit rates by capacity, for each policy on each kind of trace: a table for
 * people, a chart (NAME_rates) for files. */
enum pace_status caching_exhibit(const struct pace_exhibit *exhibit);

#endif
