#ifndef PACE_SNAPSHOT_H
#define PACE_SNAPSHOT_H

#include "lib/profile/data.h"
#include "lib/profile/functions/session.h"

/* When, by the counter and by the CPU clock of the recording process. */
struct pace_moment {
    uint64_t tick;
    uint64_t cpu_ns;
};

/*
 * The profile so far, in nanoseconds and with names, less what the probes
 * cost.  The caller fills in how the run ended, and releases data.
 *
 * probe   what to subtract
 * now     when calls in progress are taken to end
 * errors  PACE_NO_MEMORY
 */
enum pace_status pace_snapshot_take(struct pace_session *session,
                                    const struct pace_probe *probe,
                                    const struct pace_moment *now,
                                    struct pace_profile_data *data);

#endif
