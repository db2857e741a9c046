#ifndef PACE_FORMAT_H
#define PACE_FORMAT_H

#include <stddef.h>
#include <stdint.h>

/* Room for any text made here. */
#define PACE_FORMAT_ROOM 40

/*
 * Numbers for people.  Each writes into the caller's room and returns it, so
 * that calls can stand in an argument list.
 */

/* 16,000 */
char *pace_format_count(char room[PACE_FORMAT_ROOM], uint64_t value);

/* 1.23e9 for values of any kind, 63,992,000 where it is whole and short */
char *pace_format_value(char room[PACE_FORMAT_ROOM], double value);

/* "3.91 us": three digits and a unit from ns to h */
char *pace_format_ns(char room[PACE_FORMAT_ROOM], double ns);

/* "1.5 MB": units of 1000 */
char *pace_format_bytes(char room[PACE_FORMAT_ROOM], double bytes);

#endif
