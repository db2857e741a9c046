#include "lib/measure/heap.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/measure/heap_counters.h"
#include "tests/support/oom.h"
#include "tests/support/run.h"

/* The test program itself has the C library's malloc, or a sanitizer's. */
Test(heap, without_the_stand_in_nothing_counts)
{
    struct pace_heap heap;

    free(malloc(100));
    pace_heap_mark();
    heap = pace_heap_read();
    cr_assert_not(pace_heap_counts());
    cr_assert_eq(heap.live_bytes, 0);
    cr_assert_eq(heap.peak_bytes, 0);
    cr_assert_eq(heap.allocations, 0);
    cr_assert_eq(heap.frees, 0);
    cr_assert_eq(heap.allocated_bytes, 0);
    cr_assert_eq(heap.moves, 0);
    cr_assert_eq(heap.moved_bytes, 0);
    cr_assert_eq(pace_heap_thread.allocations, 0);
}

Test(heap, settling_leaves_nothing_behind_and_may_lack_memory)
{
    long before = oom_live_blocks();

    pace_heap_settle();
    cr_assert_eq(oom_live_blocks(), before);
    oom_after(0);
    pace_heap_settle();
    oom_after(-1);
    cr_assert_eq(oom_live_blocks(), before);
}

/*
 * Runs a scene of tests/support/twins/heap_probe.c, which has the stand-in;
 * its requirements must hold, and the counts be what is expected.
 */
static void assert_scene(const char *scene, const char *counts)
{
    char path[RUN_PATH_SIZE];
    char name[32];
    char *argv[] = {run_path("tests/bin/heap_probe", path), name, NULL};
    struct run_result result;

    snprintf(name, sizeof name, "%s", scene);
    run(argv, NULL, &result);
    if (result.status == 69) {
        cr_skip("nothing counts the heap on this system");
    }
    cr_assert_eq(result.status, 0, "%s: status %d, %s", scene, result.status,
                 result.err);
    cr_assert_null(strstr(result.out, "not so"), "%s: %s", scene, result.out);
    cr_assert_not_null(strstr(result.out, counts), "%s: expected %s, got %s",
                       scene, counts, result.out);
    run_release(&result);
}

Test(heap, a_block_counts_as_requested)
{
    assert_scene("pair", "live 0 peak 100 allocations 1 frees 1 bytes 100 "
                         "moves 0 moved 0\n");
}

Test(heap, free_of_nothing_is_no_event)
{
    assert_scene("nothing", "live 0 peak 0 allocations 0 frees 0 bytes 0 ");
}

Test(heap, a_block_of_no_bytes_is_a_block)
{
    assert_scene("empty_block", "live 0 peak 0 allocations 1 frees 1 bytes 0 ");
}

/* 1000 + 500 at once; then 200 beside the 500. */
Test(heap, the_peak_is_the_most_that_lived_at_once)
{
    assert_scene("peak", "live 200 peak 1500 allocations 3 frees 2 bytes 1700");
}

Test(heap, calloc_clears_and_counts)
{
    assert_scene("zeroed", "live 0 peak 21 allocations 2 frees 2 bytes 42 ");
}

/* Each realloc is a block given out and one given back: 10 + 50 + 20. */
Test(heap, realloc_exchanges_a_block)
{
    assert_scene("resized", "live 0 peak 50 allocations 3 frees 3 bytes 80 ");
}

/* Copied: 100 + 101 + ... + 199, and 50 of 200 in the end. */
Test(heap, realloc_can_be_made_to_move_every_time)
{
    assert_scene("always_moved",
                 "live 0 peak 200 allocations 102 frees 102 bytes 15200 "
                 "moves 101 moved 15000\n");
}

Test(heap, aligned_blocks_are_aligned_and_counted)
{
    char expected[100];
    long page = sysconf(_SC_PAGESIZE);

    snprintf(expected, sizeof expected,
             "live 0 peak %ld allocations 6 frees 6 bytes %ld ", 4235 + page,
             4235 + page);
    assert_scene("aligned_blocks", expected);
}

Test(heap, realloc_of_an_aligned_block_moves_its_bytes)
{
    assert_scene("aligned_resized", "live 0 peak 60 allocations 2 frees 2 "
                                    "bytes 90 moves 1 moved 30\n");
}

Test(heap, sizes_that_wrap_are_refused_and_not_counted)
{
    assert_scene("refused", "live 0 peak 8 allocations 1 frees 1 bytes 8 ");
}

Test(heap, blocks_of_others_are_left_to_them)
{
    assert_scene("foreign", "live 0 peak 0 allocations 0 frees 0 bytes 0 ");
}

Test(heap, the_usable_size_is_the_requested_one)
{
    assert_scene("usable_size", "live 0 peak 33 allocations 1 frees 1 ");
}

/* How many the C library makes is its own affair, but all come back. */
Test(heap, allocations_within_the_c_library_count)
{
    assert_scene("library", "live 0 peak ");
}

Test(heap, threads_lose_no_count)
{
    assert_scene("threads", "live ");
}

/* 9 calls of 4 units, and 800 bytes moved and 800 cleared: 2 * 101. */
Test(heap, calls_are_charged_to_the_work)
{
    assert_scene("units", "units 234\n");
}

Test(heap, a_second_free_ends_the_program)
{
    char path[RUN_PATH_SIZE];
    char *argv[] = {run_path("tests/bin/heap_probe", path), "double_free",
                    NULL};
    struct run_result result;

    run(argv, NULL, &result);
    if (result.status == 69) {
        cr_skip("nothing counts the heap on this system");
    }
    cr_assert_lt(result.status, 0);
    run_release(&result);
}
