#ifndef PACE_PROFILE_DATA_H
#define PACE_PROFILE_DATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/profile/profile.h"

/*
 * A profile as the report sees it: facts in nanoseconds, with names.  It knows
 * nothing of hooks and clocks, so tests hand in what they like.
 */

/* The calls from one function to another. */
struct pace_profile_edge {
    size_t caller; /* index of a row; the number of rows: not profiled code */
    size_t callee;
    uint64_t calls;
    uint64_t primitive;
    double own_ns;        /* of the callee, when called from there */
    double cumulative_ns; /* likewise; recursion is in the outermost call */
    bool own_known;
    bool cumulative_known;
};

/* How the run ended. */
enum pace_profile_end {
    PACE_PROFILE_ASKED,    /* it goes on: the program asked for the table */
    PACE_PROFILE_EXITED,   /* returned from main or called exit */
    PACE_PROFILE_SIGNALLED /* killed */
};

struct pace_profile_facts {
    double wall_ns;
    double cpu_ns;
    double preempted_ns; /* taken out */
    uint64_t preemptions;
    uint64_t threads;
    uint64_t unwound;       /* frames left without their exit hook */
    uint64_t lost;          /* calls not recorded: too deep, or no memory */
    double probe_callee_ns; /* cost of a probe, already subtracted */
    double probe_caller_ns;
    double resolution_ns; /* per call: shorter times are not known */
    bool precise;
    const char *note; /* why names are missing, or NULL */
    enum pace_profile_end end;
    int end_value; /* exit status or number of the signal */
};

struct pace_profile_data {
    struct pace_profile_facts facts;
    struct pace_profile_row *rows;
    size_t row_count;
    struct pace_profile_edge *edges;
    size_t edge_count;
    char *names; /* what the rows point into */
};

void pace_profile_data_release(struct pace_profile_data *data);

#endif
