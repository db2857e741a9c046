#define _GNU_SOURCE /* NOLINT(*-reserved-identifier,cert-dcl37-c,*-naming) */
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/heap_counters.h"
#include "lib/profile/lines/board.h"
#include "lib/profile/lines/hooks.h"

/* What threads get by default where the stack of main has no limit would be
 * too little for programs made for the usual one. */
#define THREAD_STACK_BYTES ((size_t)8 << 20)

/* A child process leaves the board to its parent. */
static void in_child(void)
{
    pace_lines_current = &pace_lines_nobody;
    pace_lines_board = NULL;
}

static void restore_thread_stacks(void)
{
    pthread_attr_t attributes;

    if (pthread_attr_init(&attributes) != 0) {
        return;
    }
    if (pthread_attr_setstacksize(&attributes, THREAD_STACK_BYTES) == 0) {
        pthread_setattr_default_np(&attributes);
    }
    pthread_attr_destroy(&attributes);
}

/* What the heap had seen before main. */
static struct {
    uint64_t allocations;
    uint64_t frees;
    uint64_t allocated_bytes;
} before;

static void note_heap_start(struct pace_lines_board *board)
{
    before.allocations = atomic_load(&pace_heap_totals.allocations);
    before.frees = atomic_load(&pace_heap_totals.frees);
    before.allocated_bytes = atomic_load(&pace_heap_totals.allocated_bytes);
    board->heap_start_bytes = atomic_load(&pace_heap_totals.live_bytes);
    atomic_store(&pace_heap_totals.peak_bytes, board->heap_start_bytes);
}

static void note_heap_end(struct pace_lines_board *board)
{
    board->heap_live_bytes = atomic_load(&pace_heap_totals.live_bytes);
    board->heap_peak_bytes = atomic_load(&pace_heap_totals.peak_bytes);
    board->heap_allocations =
        atomic_load(&pace_heap_totals.allocations) - before.allocations;
    board->heap_frees = atomic_load(&pace_heap_totals.frees) - before.frees;
    board->heap_allocated_bytes =
        atomic_load(&pace_heap_totals.allocated_bytes) - before.allocated_bytes;
}

/*
 * PACE_LINES=FILE:HEAP tells where the board is to be: the number of an open
 * file, and 1 if the heap is of interest.  Without it nothing is recorded.
 */
__attribute__((constructor(101))) static void begin(void)
{
    const char *text = getenv(PACE_LINES_ENVIRONMENT);
    char *rest;
    int file;
    bool wants_heap;

    if (!text) {
        return;
    }
    file = (int)strtol(text, &rest, 10);
    wants_heap = strcmp(rest, ":1") == 0;
    unsetenv(PACE_LINES_ENVIRONMENT);
    if (!pace_lines_board_begin(file, wants_heap)) {
        return;
    }
    pace_lines_board->precise = pace_lines_precise;
    fcntl(file, F_SETFD, FD_CLOEXEC);
    restore_thread_stacks();
    pthread_atfork(NULL, NULL, in_child);
    pace_rate_start(&pace_lines_rate);
    pace_rate_measure(&pace_lines_rate);
    pace_lines_calibrate();
    note_heap_start(pace_lines_board);
    pace_lines_board->start_ticks = pace_tick();
    pace_lines_board->phase = PACE_LINES_RUNNING;
}

__attribute__((destructor(101))) static void end(void)
{
    struct pace_lines_board *board = pace_lines_board;

    if (!board) {
        return;
    }
    board->end_ticks = pace_tick();
    note_heap_end(board);
    pace_lines_end_thread();
    board->phase = PACE_LINES_ENDED;
    pace_lines_calibrate();
    pace_lines_stop();
}
