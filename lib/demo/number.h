#ifndef PACE_NUMBER_H
#define PACE_NUMBER_H

#include <stdint.h>

#include "lib/measure/status.h"

/*
 * The one parser of numbers in options and input files.  It takes the whole
 * text or nothing: no sign where none is allowed, no spaces, no rest.
 * All return PACE_BAD_INPUT and leave *value alone for anything else, for a
 * number below low or above high, and for NaN.
 */

/* Digits, then at most one of k M G (powers of 1000) or Ki Mi Gi (1024). */
enum pace_status pace_number_count(const char *text, uint64_t low,
                                   uint64_t high, uint64_t *value);

/* A sign at most, then digits. */
enum pace_status pace_number_integer(const char *text, int64_t low,
                                     int64_t high, int64_t *value);

/* A decimal number, no hexadecimal, no inf. */
enum pace_status pace_number_real(const char *text, double low, double high,
                                  double *value);

#endif
