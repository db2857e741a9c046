#include "lib/profile/line_read.h"

#include <stdlib.h>
#include <string.h>

#include "lib/profile/lines/frame.h"

/* Costs are kept in this part of a tick. */
#define FRACTION 256.0

/* What turns ticks into nanoseconds without probes. */
struct scale {
    double ns_per_tick;
    double hit; /* cost in ns */
    double pass;
    double call;        /* all of a call */
    double call_caller; /* what of it the caller's line is charged */
};

static struct pace_lines_thread *thread_of(struct pace_lines_board *board,
                                           uint64_t index)
{
    char *memory = (char *)board;

    return (struct pace_lines_thread *)(memory + board->threads_at +
                                        index * board->thread_bytes);
}

/* A pointer into the program's memory, as one into ours. */
static void *moved(const void *pointer, const void *from, void *to)
{
    return (char *)to + ((const char *)pointer - (const char *)from);
}

/* Makes the thread's pointers ours. */
static void adopt(const struct pace_lines_board *board,
                  struct pace_lines_thread *thread)
{
    char *memory = (char *)thread;
    struct pace_lines_account *accounts =
        (struct pace_lines_account *)(memory + board->accounts_at);
    struct pace_lines_frame *frames =
        (struct pace_lines_frame *)(memory + board->frames_at);
    struct pace_lines_frame *top = moved(thread->top, thread->frames, frames);

    for (struct pace_lines_frame *f = frames + 1; f <= top; f++) {
        f->entry = moved(f->entry, thread->accounts, accounts);
        f->open = moved(f->open, thread->accounts, accounts);
    }
    thread->top = top;
    thread->frames = frames;
    thread->accounts = accounts;
    if (thread->steps) {
        thread->steps = (struct pace_lines_step *)(memory + board->steps_at);
    }
}

/*
 * Closes the calls in progress.  The heap is known as of the newest probe:
 * what the line that was running then did with it, is not.
 */
static void close_calls(struct pace_lines_thread *thread, uint64_t end_ticks)
{
    struct pace_lines_heap heap = thread->top->opened_heap;
    uint64_t now = end_ticks - thread->guard.stolen;

    if (thread->top > thread->frames && now < thread->top->opened) {
        now = thread->top->opened;
    }
    while (thread->top > thread->frames) {
        pace_lines_close(thread, thread->top, now);
        if (thread->steps) {
            pace_lines_close_heap(thread->top, &heap, 0);
            pace_lines_leave_heap(thread, &heap, 0);
        }
        pace_lines_leave(thread, now);
    }
}

static double above_zero(double value)
{
    return value > 0 ? value : 0;
}

static void add_account(struct pace_line_row *row,
                        const struct pace_lines_account *account,
                        const struct scale *scale)
{
    row->hits += account->hits;
    row->own_ns += (double)account->own_ticks * scale->ns_per_tick -
                   (double)account->hits * scale->hit -
                   (double)account->own_passes * scale->pass -
                   (double)account->own_calls * scale->call_caller;
    row->total_ns += (double)account->total_ticks * scale->ns_per_tick -
                     (double)account->probes * scale->hit -
                     (double)account->passes * scale->pass -
                     (double)account->calls * scale->call;
    if (row->is_entry) {
        row->total_ns -=
            (double)account->visits * (scale->call - scale->call_caller);
    }
    row->net_bytes += account->net_bytes;
    row->allocated_bytes += account->allocated_bytes;
    row->allocations += account->allocations;
    row->frees += account->frees;
    row->live_bytes = pace_lines_larger(row->live_bytes, account->live_bytes);
    row->peak_bytes = pace_lines_larger(row->peak_bytes, account->peak_bytes);
}

static struct scale scale_of(const struct pace_lines_board *board,
                             double ns_per_tick)
{
    double count = board->calibrations ? (double)board->calibrations : 1;
    double unit = ns_per_tick / FRACTION / count;

    return (struct scale){ns_per_tick, (double)board->cost.hit * unit,
                          (double)board->cost.pass * unit,
                          (double)board->cost.call * unit,
                          (double)board->cost.call_caller * unit};
}

static void fill_rows(struct pace_lines_board *board, const struct scale *scale,
                      struct pace_line_data *data)
{
    const struct pace_lines_entry *entries =
        (const struct pace_lines_entry *)((char *)board + board->entries_at);

    for (size_t i = 0; i < data->row_count; i++) {
        struct pace_line_row *row = &data->rows[i];

        *row = (struct pace_line_row){.file = data->names + entries[i].file,
                                      .function =
                                          data->names + entries[i].function,
                                      .line = entries[i].line,
                                      .is_entry = entries[i].is_entry != 0};
        for (uint64_t t = 0; t < board->thread_count; t++) {
            add_account(row, &thread_of(board, t)->accounts[i], scale);
        }
        row->own_ns = above_zero(row->own_ns);
        row->total_ns = above_zero(row->total_ns);
    }
}

/* Rows of the profiler's own functions are not for the reader: their hits
 * become 0, as if they had never been called. */
static void forget_own(struct pace_line_data *data,
                       struct pace_line_facts *facts, const struct scale *scale)
{
    double cost = 0;

    for (size_t i = 0; i < data->row_count; i++) {
        struct pace_line_row *row = &data->rows[i];

        if (pace_line_is_own(row)) {
            row->hits = 0;
            continue;
        }
        cost += (double)row->hits * (row->is_entry ? scale->call : scale->hit);
    }
    facts->subtracted_ns = cost;
}

static int compare_steps(const void *left, const void *right)
{
    const struct pace_line_step *a = left;
    const struct pace_line_step *b = right;

    return (a->time_ns > b->time_ns) - (a->time_ns < b->time_ns);
}

static void fill_steps(struct pace_lines_board *board, double ns_per_tick,
                       struct pace_line_data *data)
{
    for (uint64_t t = 0; t < board->thread_count; t++) {
        const struct pace_lines_thread *thread = thread_of(board, t);

        for (uint64_t i = 0; i < thread->step_count; i++) {
            const struct pace_lines_step *step = &thread->steps[i];
            int64_t ticks = (int64_t)(step->ticks - board->start_ticks);

            if (pace_line_is_own(&data->rows[step->entry])) {
                continue;
            }
            data->steps[data->step_count++] = (struct pace_line_step){
                .time_ns = above_zero((double)ticks * ns_per_tick),
                .live_bytes = step->live_bytes,
                .peak_bytes = step->peak_bytes,
                .row = step->entry};
        }
    }
    if (data->step_count) {
        qsort(data->steps, data->step_count, sizeof *data->steps,
              compare_steps);
    }
}

static void fill_facts(struct pace_lines_board *board, uint64_t end_ticks,
                       const struct scale *scale, struct pace_line_facts *facts)
{
    facts->heap = board->heap != 0;
    facts->precise = board->precise != 0;
    facts->wall_ns =
        (double)(end_ticks - board->start_ticks) * scale->ns_per_tick;
    facts->unseen = board->unseen;
    facts->hit_cost_ns = scale->hit;
    facts->call_cost_ns = scale->call;
    for (uint64_t t = 0; t < board->thread_count; t++) {
        const struct pace_lines_thread *thread = thread_of(board, t);
        uint64_t stolen = thread->stolen + thread->guard.stolen;

        facts->preempted_ns += (double)stolen * scale->ns_per_tick;
        facts->preemptions += thread->steals + thread->guard.steals;
        facts->threads += thread->lives;
        facts->lost += thread->lost;
        facts->unwound += thread->unwound;
    }
    facts->heap_known = facts->heap && board->phase == PACE_LINES_ENDED;
    if (facts->heap_known) {
        facts->allocations = board->heap_allocations;
        facts->frees = board->heap_frees;
        facts->allocated_bytes = board->heap_allocated_bytes;
        facts->peak_bytes = board->heap_peak_bytes - board->heap_start_bytes;
        facts->left_bytes = board->heap_live_bytes - board->heap_start_bytes;
    }
}

/* Room for rows, names and steps; false: no memory. */
static bool make_room(struct pace_lines_board *board,
                      struct pace_line_data *data)
{
    size_t name_bytes = board->threads_at - board->names_at;
    uint64_t steps = 0;

    for (uint64_t t = 0; t < board->thread_count; t++) {
        steps += thread_of(board, t)->step_count;
    }
    data->row_count = board->entry_count;
    data->rows = malloc(data->row_count * sizeof *data->rows);
    data->names = malloc(name_bytes + 1);
    data->steps = malloc((steps + 1) * sizeof *data->steps);
    if (!data->rows || !data->names || !data->steps) {
        return false;
    }
    memcpy(data->names, (char *)board + board->names_at, name_bytes);
    data->names[name_bytes] = '\0';
    return true;
}

enum pace_status pace_line_read(struct pace_lines_board *board,
                                uint64_t end_ticks, double ns_per_tick,
                                struct pace_line_data *data)
{
    struct scale scale = scale_of(board, ns_per_tick);
    struct pace_line_data made = {.rows = NULL};

    if (board->version != PACE_LINES_VERSION || board->entry_count == 0 ||
        board->phase == PACE_LINES_NOT_STARTED) {
        return PACE_UNAVAILABLE;
    }
    if (board->phase == PACE_LINES_ENDED) {
        end_ticks = board->end_ticks;
    }
    if (!make_room(board, &made)) {
        pace_line_data_release(&made);
        return PACE_NO_MEMORY;
    }
    for (uint64_t t = 0; t < board->thread_count; t++) {
        adopt(board, thread_of(board, t));
        close_calls(thread_of(board, t), end_ticks);
    }
    fill_facts(board, end_ticks, &scale, &made.facts);
    fill_rows(board, &scale, &made);
    forget_own(&made, &made.facts, &scale);
    fill_steps(board, ns_per_tick, &made);
    *data = made;
    return PACE_OK;
}
