#ifndef PACE_LINE_DATA_H
#define PACE_LINE_DATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * A line profile as the reports see it: facts, in nanoseconds and bytes, with
 * names.  It knows nothing of probes and clocks, so tests hand in what they
 * like.
 */

/* A line below this cannot be told from its own probe. */
#define PACE_LINE_RESOLUTION_NS 2.0

/* A line, or all of a function. */
struct pace_line_row {
    const char *file;
    const char *function;
    unsigned line; /* of a function, where it begins */
    bool is_entry; /* all of a function: hits are its calls */
    uint64_t hits;
    double total_ns;   /* with callees; recursion counted once */
    double own_ns;     /* without the profiled functions it called */
    int64_t net_bytes; /* with callees: allocated less freed */
    uint64_t allocated_bytes;
    uint64_t allocations;
    uint64_t frees;
    uint64_t live_bytes; /* of the whole program, highest after a hit */
    uint64_t peak_bytes; /* likewise, highest during a hit */
};

/* The live heap after a line that changed it. */
struct pace_line_step {
    double time_ns; /* since the start of main */
    uint64_t live_bytes;
    uint64_t peak_bytes; /* highest since the step before */
    size_t row;
};

/* How the program ended. */
enum pace_line_end {
    PACE_LINE_EXITED,
    PACE_LINE_SIGNALLED,
};

struct pace_line_facts {
    bool counts_only; /* hits by gcov: no times, no heap */
    bool heap;
    bool precise;        /* the probes' stamps waited for what ran before */
    double wall_ns;      /* of main */
    double cpu_ns;       /* of the process */
    double preempted_ns; /* taken out */
    uint64_t preemptions;
    uint64_t threads;
    uint64_t unseen;  /* threads for which there was no room */
    uint64_t lost;    /* calls too deep to be recorded */
    uint64_t unwound; /* calls left by longjmp */
    double hit_cost_ns;
    double call_cost_ns;
    double subtracted_ns; /* in all */
    enum pace_line_end end;
    int end_value; /* exit status or number of the signal */
    /* Of the whole program; false where it ended too suddenly to tell. */
    bool heap_known;
    uint64_t allocations;
    uint64_t frees;
    uint64_t allocated_bytes;
    uint64_t peak_bytes;
    uint64_t left_bytes; /* live at the end */
};

struct pace_line_data {
    struct pace_line_facts facts;
    struct pace_line_row *rows; /* by file, function, line; entry first */
    size_t row_count;
    struct pace_line_step *steps; /* by time */
    size_t step_count;
    char *names; /* what the rows point into */
};

void pace_line_data_release(struct pace_line_data *data);

/* Functions of the profiler itself, which only measure what probes cost. */
#define PACE_LINE_OWN "pace_lines_empty_"
bool pace_line_is_own(const struct pace_line_row *row);

/* False where so many hits took less than the resolution each. */
bool pace_line_resolved(uint64_t hits, double ns);

#endif
