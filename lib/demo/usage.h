#ifndef PACE_USAGE_H
#define PACE_USAGE_H

#include <stdio.h>

#include "lib/demo/demo.h"

/* --help: every option that the demo takes, on one screen of 24 lines by 80
 * columns. */
void pace_usage_help(const struct pace_demo *demo, FILE *out);

/* --list: a line for each variant. */
void pace_usage_list(const struct pace_demo *demo, FILE *out);

/* --version: one line. */
void pace_usage_version(const struct pace_demo *demo, FILE *out);

#endif
