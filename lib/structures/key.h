#ifndef PACE_KEY_H
#define PACE_KEY_H

#include <stddef.h>

/*
 * A key of any bytes; size may be 0, and bytes is then not looked at.  A key
 * made of several parts is a struct without padding, or the parts written one
 * behind the other, each with a length that follows from what is before it.
 */
struct pace_key {
    const void *bytes;
    size_t size;
};

#endif
