#include "lib/profile/line_read.h"

#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "tests/support/oom.h"

/*
 * A board as a program would leave it that was killed in the middle: function
 * f of x.c, entered at tick 100, in its line 2 since 200, and before that in
 * line 1 since 150.  A tick is half a nanosecond, a probe costs 4 ticks.
 */
static struct {
    struct pace_lines_board board;
    struct pace_lines_entry entries[3];
    char names[8];
    struct pace_lines_thread thread;
    struct pace_lines_account accounts[3];
    struct pace_lines_step steps[1];
    struct pace_lines_frame frames[2];
} memory;

static void set_up(void)
{
    struct pace_lines_board *board = &memory.board;
    char *thread = (char *)&memory.thread;
    struct pace_lines_frame *frame = &memory.frames[1];

    memset(&memory, 0, sizeof memory);
    *board = (struct pace_lines_board){
        .version = PACE_LINES_VERSION,
        .phase = PACE_LINES_RUNNING,
        .heap = 1,
        .entry_count = 3,
        .entries_at = (uint64_t)((char *)memory.entries - (char *)board),
        .names_at = (uint64_t)(memory.names - (char *)board),
        .threads_at = (uint64_t)(thread - (char *)board),
        .thread_bytes = sizeof memory,
        .accounts_at = (uint64_t)((char *)memory.accounts - thread),
        .steps_at = (uint64_t)((char *)memory.steps - thread),
        .frames_at = (uint64_t)((char *)memory.frames - thread),
        .thread_count = 1,
        .start_ticks = 50,
        .calibrations = 2,
        .cost = {.hit = UINT64_C(2) * 4 * 256,
                 .call = UINT64_C(2) * 6 * 256,
                 .call_caller = UINT64_C(2) * 2 * 256},
    };
    memcpy(memory.names, "x.c\0f", 6);
    memory.entries[0] = (struct pace_lines_entry){0, 4, 1, 1};
    memory.entries[1] = (struct pace_lines_entry){0, 4, 1, 0};
    memory.entries[2] = (struct pace_lines_entry){0, 4, 2, 0};
    memory.accounts[0] =
        (struct pace_lines_account){.hits = 1, .own_ticks = 50, .active = 1};
    memory.accounts[1] = (struct pace_lines_account){.hits = 1,
                                                     .own_ticks = 50,
                                                     .total_ticks = 50,
                                                     .visits = 1,
                                                     .probes = 1,
                                                     .net_bytes = 8,
                                                     .allocated_bytes = 8,
                                                     .allocations = 1};
    memory.accounts[2] = (struct pace_lines_account){.hits = 1, .active = 1};
    memory.steps[0] = (struct pace_lines_step){
        .ticks = 200, .live_bytes = 8, .peak_bytes = 8, .entry = 1};
    *frame = (struct pace_lines_frame){.entry = &memory.accounts[0],
                                       .open = &memory.accounts[2],
                                       .entered = 100,
                                       .opened = 200,
                                       .entered_calls = 1,
                                       .opened_calls = 1,
                                       .opened_probes = 1};
    frame->opened_heap = (struct pace_lines_heap){8, 8, 1, 0};
    memory.thread = (struct pace_lines_thread){.top = frame,
                                               .accounts = memory.accounts,
                                               .frames = memory.frames,
                                               .steps = memory.steps,
                                               .step_count = 1,
                                               .probes = 2,
                                               .calls = 1,
                                               .lives = 1};
}

Test(line_read, calls_in_progress_are_closed_and_probes_subtracted)
{
    struct pace_line_data data;

    set_up();
    cr_assert_eq(pace_line_read(&memory.board, 1000, 0.5, &data), PACE_OK);
    cr_assert_eq(data.row_count, 3);
    cr_expect_str_eq(data.rows[2].file, "x.c");
    cr_expect_str_eq(data.rows[2].function, "f");
    /* 900 ticks in f, less 2 probes of 4, and 4 of the call's 6. */
    cr_expect_float_eq(data.rows[0].total_ns, (900 - 8 - 4) / 2.0, 1e-9);
    cr_expect_float_eq(data.rows[1].own_ns, (50 - 4) / 2.0, 1e-9);
    /* From 200 to the end. */
    cr_expect_float_eq(data.rows[2].own_ns, (800 - 4) / 2.0, 1e-9);
    cr_expect_float_eq(data.rows[2].total_ns, (800 - 4) / 2.0, 1e-9);
    /* The function's heap, as of the newest probe. */
    cr_expect_eq(data.rows[0].net_bytes, 8);
    cr_expect_eq(data.rows[0].allocations, 1);
    cr_expect_eq(data.step_count, 1);
    cr_expect_float_eq(data.steps[0].time_ns, 75, 1e-9);
    cr_expect_float_eq(data.facts.wall_ns, 475, 1e-9);
    cr_expect_eq(data.facts.threads, 1);
    cr_expect_not(data.facts.heap_known);
    pace_line_data_release(&data);
}

Test(line_read, a_board_on_which_nothing_began_is_unavailable)
{
    struct pace_line_data data;

    set_up();
    memory.board.phase = PACE_LINES_NOT_STARTED;
    cr_expect_eq(pace_line_read(&memory.board, 1, 1, &data), PACE_UNAVAILABLE);
    set_up();
    memory.board.version++;
    cr_expect_eq(pace_line_read(&memory.board, 1, 1, &data), PACE_UNAVAILABLE);
}

Test(line_read, running_out_of_memory_leaves_nothing_behind)
{
    long before = oom_live_blocks();

    for (int refused = 0; refused < 3; refused++) {
        struct pace_line_data data;

        set_up();
        oom_after(refused);
        cr_expect_eq(pace_line_read(&memory.board, 1000, 0.5, &data),
                     PACE_NO_MEMORY);
        oom_after(-1);
        cr_expect_eq(oom_live_blocks(), before);
    }
}
