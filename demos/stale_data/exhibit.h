#ifndef STALE_EXHIBIT_H
#define STALE_EXHIBIT_H

#include "lib/demo/demo.h"
#include "lib/measure/status.h"

/* Queries made and stale answers served by each strategy: a table for people,
 * a chart (NAME_bars) for files. */
enum pace_status stale_exhibit(const struct pace_exhibit *exhibit);

#endif
