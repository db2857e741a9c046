#ifndef PACE_SAVE_H
#define PACE_SAVE_H

#include "lib/profile/data.h"

/* Files of a profile, which appear whole or not at all.  errors
 * PACE_NO_MEMORY, PACE_CANNOT_CREATE, PACE_CANNOT_WRITE; errno says why. */

/* path ends in .csv */
enum pace_status pace_save_csv(const char *path,
                               const struct pace_profile_data *data);

/*
 * The tables that plots/render draws: path is DIR/NAME; they are
 * DIR/profile_NAME.figure.csv and DIR/profile_NAME.profile.csv.
 */
enum pace_status pace_save_chart(const char *path,
                                 const struct pace_profile_data *data);

#endif
