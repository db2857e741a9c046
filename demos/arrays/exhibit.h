#ifndef ARRAYS_EXHIBIT_H
#define ARRAYS_EXHIBIT_H

#include "lib/demo/demo.h"

/*
 * How often the block of an array moved that grows by one, 100,000 times: the
 * trap of the chapter, and a control in which it must move.
 */
enum pace_status arrays_exhibit(const struct pace_exhibit *exhibit);

#endif
