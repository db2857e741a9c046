#ifndef PACE_LINES_SHARED_H
#define PACE_LINES_SHARED_H

#include <stdint.h>

#include "lib/profile/guard.h"

/*
 * The memory that a program with line probes shares with the tool that runs
 * it.  Everything the probes find out is written here and nowhere else, so the
 * tool has it however the program ends: by exit, by a signal, by _exit.  And
 * it is no heap: the profiled program's own allocations stay its own.
 *
 *     struct pace_lines_board            at 0
 *     struct pace_lines_entry[]          entries_at
 *     names, each ended by a NUL         names_at
 *     thread 0                           threads_at
 *     thread 1                           threads_at + thread_bytes ...
 *
 * and each thread is
 *
 *     struct pace_lines_thread           at 0
 *     struct pace_lines_account[]        accounts_at, one per entry
 *     struct pace_lines_step[]           steps_at
 *     struct pace_lines_frame[]          frames_at
 *
 * Pages that nobody touches take no memory, so the limits can be generous.
 */
#define PACE_LINES_VERSION     1
#define PACE_LINES_ENVIRONMENT "PACE_LINES"
#define PACE_LINES_MAX_THREADS 256 /* at one time; the others go unseen */
#define PACE_LINES_MAX_DEPTH   1000000
#define PACE_LINES_MAX_STEPS   16384

/* A line, or the entry of a function: where its account belongs. */
struct pace_lines_entry {
    uint32_t file; /* offset of the name */
    uint32_t function;
    uint32_t line;
    uint32_t is_entry; /* the account of the function itself */
};

/*
 * What a line cost in one thread.  Of a function's entry, hits are its calls,
 * own_ticks the time before its first line, and the other totals those of
 * whole calls.
 *
 * A line may be open several times at once, in the frames of a recursion: what
 * it took with its callees is added only when the outermost one closes.
 */
struct pace_lines_account {
    uint64_t hits;
    uint64_t own_ticks;   /* without the profiled functions it called */
    uint64_t total_ticks; /* with them */
    uint64_t own_calls;   /* of profiled functions, made by the line itself */
    uint64_t visits;      /* that total_ticks is the sum of */
    uint64_t probes;      /* hits of any line during total_ticks */
    uint64_t calls;       /* of profiled functions, during total_ticks */
    uint64_t active;      /* open so many times */
    int64_t net_bytes;    /* of the heap: allocated less freed */
    uint64_t allocated_bytes;
    uint64_t allocations;
    uint64_t frees;
    uint64_t live_bytes; /* highest at the end of a hit */
    uint64_t peak_bytes; /* highest during a hit */
    uint64_t own_passes; /* probes that went on with a hit of the line */
    uint64_t passes;     /* of any line, during total_ticks */
};

/* The heap counters of a thread at one time. */
struct pace_lines_heap {
    int64_t net_bytes;
    uint64_t allocated_bytes;
    uint64_t allocations;
    uint64_t frees;
};

/* A call in progress, and the line in which it is. */
struct pace_lines_frame {
    const void *function; /* its record, in the program's memory */
    uintptr_t base;       /* its frame pointer: tells activations apart */
    struct pace_lines_account *entry; /* of the function */
    struct pace_lines_account *open;  /* of the line; the entry at first */
    uintptr_t first_address;          /* of the probe that opened the line */
    uintptr_t last_address;           /* of the latest probe in it */
    uint64_t entered;                 /* ticks */
    uint64_t opened;                  /* ticks */
    uint64_t callee_ticks;            /* since opened */
    uint64_t callees;                 /* calls made since opened */
    uint64_t entered_probes;          /* the thread's counts at those times */
    uint64_t entered_calls;
    uint64_t entered_passes;
    uint64_t opened_probes;
    uint64_t opened_calls;
    uint64_t opened_passes;
    struct pace_lines_heap entered_heap;
    struct pace_lines_heap opened_heap;
    uint64_t line_peak; /* highest live bytes seen since opened */
    uint64_t call_peak; /* since entered */
};

/* A change of the live heap, seen at the end of a line. */
struct pace_lines_step {
    uint64_t ticks;
    uint64_t live_bytes;
    uint64_t peak_bytes; /* highest since the step before */
    uint64_t entry;      /* the line's number */
};

/* One thread, or several that lived one after the other. */
struct pace_lines_thread {
    struct pace_guard guard;
    struct pace_lines_frame *top;
    struct pace_lines_frame *limit;
    struct pace_lines_account *accounts;
    struct pace_lines_frame *frames; /* the first one stands for no call */
    struct pace_lines_step *steps;   /* NULL: the heap is not looked at */
    uint64_t probes;                 /* hits of any line */
    uint64_t passes;                 /* probes that went on with a hit */
    uint64_t calls;                  /* of profiled functions */
    uint64_t lost;                   /* calls beyond the deepest frame */
    uint64_t unwound;                /* frames left by longjmp */
    uint64_t step_count;
    uint64_t step_stride; /* a step kept stands for so many */
    uint64_t step_phase;
    uint64_t step_live; /* of the newest step */
    uint64_t step_peak; /* since the newest step kept */
    uint64_t stolen;    /* ticks taken out of threads that have ended */
    uint64_t steals;    /* how often that was */
    uint64_t lives;     /* threads that used this place */
    uint64_t busy;      /* one does now */
};

enum pace_lines_phase {
    PACE_LINES_NOT_STARTED, /* no probes in this program, or it never ran */
    PACE_LINES_RUNNING,
    PACE_LINES_ENDED, /* by exit or by returning from main */
    PACE_LINES_FAILED /* no memory for the profiler */
};

/* What the probes themselves cost, measured with functions that do nothing:
 * ticks in 1/256. */
struct pace_lines_cost {
    uint64_t hit;
    uint64_t pass;        /* of a probe that goes on with a hit */
    uint64_t call;        /* of a profiled function, all told */
    uint64_t call_caller; /* the part that the caller's line is charged */
};

struct pace_lines_board {
    uint64_t version;
    uint64_t phase; /* enum pace_lines_phase */
    uint64_t heap;  /* is looked at */
    uint64_t precise;
    uint64_t entry_count;
    uint64_t entries_at;
    uint64_t names_at;
    uint64_t threads_at;
    uint64_t thread_bytes;
    uint64_t accounts_at;
    uint64_t steps_at;
    uint64_t frames_at;
    uint64_t thread_count; /* places used */
    uint64_t unseen;       /* threads that found no place */
    uint64_t start_ticks;  /* of main */
    uint64_t end_ticks;
    uint64_t calibrations; /* 1, at the end 2: costs are their sums */
    struct pace_lines_cost cost;
    /* Of the whole process from start to end, where the heap is looked at. */
    uint64_t heap_start_bytes;
    uint64_t heap_live_bytes;
    uint64_t heap_peak_bytes;
    uint64_t heap_allocations;
    uint64_t heap_frees;
    uint64_t heap_allocated_bytes;
};

#endif
