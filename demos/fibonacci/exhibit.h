#ifndef FIBONACCI_EXHIBIT_H
#define FIBONACCI_EXHIBIT_H

#include "lib/demo/demo.h"

/* What caches of several capacities make of F(35), and the chart of calls. */
enum pace_status fibonacci_exhibit(const struct pace_exhibit *exhibit);

#endif
