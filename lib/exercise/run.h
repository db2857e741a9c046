#ifndef PACE_EXERCISE_RUN_H
#define PACE_EXERCISE_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * One case, run by an answer in a process of its own.
 *
 * The process has its own process group and an empty directory, no
 * environment, and limits on CPU time, memory, stack, files and what it
 * prints; where the system has seccomp, calls that an answer has no need of
 * end it (lib/exercise/child).  Nothing comes back from it but one report,
 * which must be whole and bear the number that this run drew: what an answer
 * writes elsewhere has no effect, and what it should have returned is nowhere
 * in its process.
 *
 * The counts are: an answer that knows where to look in its own memory can set
 * them back, and so hide work, but not a wrong result.
 */
enum pace_fate {
    PACE_ANSWERED,      /* it returned, and text is what call.c gave */
    PACE_FAULTED,       /* a crash, or a misuse of the heap */
    PACE_TOO_DEEP,      /* the stack is full */
    PACE_LOOPED,        /* the budget of counted work or of CPU time is spent */
    PACE_WAITED,        /* it neither worked nor came back */
    PACE_EXITED,        /* it ended the process itself */
    PACE_PRINTED,       /* it printed more than PACE_PRINT_LIMIT */
    PACE_DENIED,        /* it asked the system for what it has no need of */
    PACE_FORGED,        /* what came back is no report */
    PACE_CASE_AT_FAULT, /* the case does not have what call.c takes */
    PACE_FATE_COUNT
};

#define PACE_PRINT_LIMIT  ((size_t)64 * 1024)
#define PACE_RESULT_LIMIT ((size_t)16 * 1024 * 1024)
#define PACE_WORK_BUDGET  UINT64_C(50000000)
#define PACE_CPU_LIMIT_S  3
/* Above the CPU limit, for a machine that has other things to do. */
#define PACE_WALL_LIMIT_S 10
#define PACE_MEMORY_LIMIT ((size_t)1024 * 1024 * 1024)
#define PACE_STACK_LIMIT  ((size_t)8 * 1024 * 1024)

struct pace_run_ask {
    const char *answer; /* path of the program that holds the answer */
    const char *input;  /* the case */
    uint64_t budget;    /* of counted work; 0: PACE_WORK_BUDGET */
    uint64_t refuse;    /* the allocation to be refused, from 1; 0: none */
    bool guard;         /* stop an answer that leaves a block it allocated */
    bool sanitized;     /* the answer has a sanitizer: no limit on memory */
};

struct pace_run {
    enum pace_fate fate;
    /* What the answer gave; for any other fate words that complete "your
     * function ...". */
    char *text;
    char *printed; /* what it printed, the first PACE_PRINT_LIMIT bytes */
    uint64_t work;
    uint64_t peak_bytes;
    uint64_t allocations;
    uint64_t moved_bytes;
    uint64_t live_bytes; /* not freed at the end */
    uint64_t live_blocks;
    uint64_t refused; /* allocations that were */
};

/*
 * Runs it and waits for it.
 *
 * run     receives what happened; to be released
 * errors  PACE_NO_MEMORY, PACE_CANNOT_CREATE (a process, pipe or directory),
 *         PACE_CANNOT_READ (no such answer)
 * cost    about 3 ms and the answer's own
 */
enum pace_status pace_run_answer(const struct pace_run_ask *ask,
                                 struct pace_run *run);

void pace_run_release(struct pace_run *run);

/* "answered", "faulted", "too deep" ... */
const char *pace_fate_name(enum pace_fate fate);

#endif
