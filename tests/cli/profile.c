/* Programs under the function profiler, each compiled in several ways by
 * make: what they print and write is compared with counts made by hand. */
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

#define WAYS     "build/profile/test"
#define MAX_WAYS 16

/* The ways that make compiled: "gcc-0", "clang-2" ... */
struct ways {
    char names[MAX_WAYS][64];
    size_t count;
};

static struct ways find_ways(void)
{
    struct ways ways = {.count = 0};
    DIR *folder = opendir(WAYS);

    cr_assert_not_null(folder, "make builds " WAYS);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] != '.' && ways.count < MAX_WAYS) {
            snprintf(ways.names[ways.count++], sizeof ways.names[0], "%.63s",
                     entry->d_name);
        }
    }
    closedir(folder);
    cr_assert(ways.count > 0);
    return ways;
}

/* That case of tests/profiled/calls.c prints these functions and counts. */
static void expect_calls(char *name, const char *rows)
{
    struct ways ways = find_ways();

    for (size_t i = 0; i < ways.count; i++) {
        char path[256];
        char *argv[] = {path, name, NULL};
        struct run_result result;

        snprintf(path, sizeof path, WAYS "/%s/calls", ways.names[i]);
        run(argv, NULL, &result);
        cr_assert_eq(result.status, 0, "%s %s: status %d, %s", path, name,
                     result.status, result.err);
        cr_assert_str_eq(result.out, rows, "%s %s printed\n%s", path, name,
                         result.out);
        run_release(&result);
    }
}

Test(profile, recursion_is_counted_in_all_and_from_outside)
{
    expect_calls("recursion", "factorial 15 2\n");
}

Test(profile, functions_that_call_each_other)
{
    expect_calls("mutual", "is_even 5 1\nis_odd 5 1\n");
}

Test(profile, calls_in_the_tail_stay_calls)
{
    expect_calls("tail_calls", "jump_to_leaf 1 1\nleaf 1 1\ntail 1001 1\n");
}

Test(profile, inlined_functions_are_seen)
{
    expect_calls("inlining", "inlined 10 10\nuser 1 1\n");
}

Test(profile, calls_through_pointers)
{
    expect_calls("pointers", "first 501 501\nsecond 500 500\n"
                             "through 1000 1000\n");
}

Test(profile, jumps_out_of_functions)
{
    expect_calls("jumps", "afterwards 2 2\ncatches 1 1\ncatches_often 1 1\n"
                          "catches_with_room 1 1\nclimbs 7 1\n"
                          "deep 6010 1002\n");
}

/* fibonacci(n) makes 2 F(n+1) - 1 calls: 1973 for 15, 177 for 10. */
Test(profile, threads_are_added_up)
{
    expect_calls("threads", "exits 4 4\nfibonacci 8600 8\nreturns 4 4\n");
}

Test(profile, more_threads_than_there_is_room_for_at_once)
{
    expect_calls("many_threads", "exits_soon 1000 1000\nleaf 2000 2000\n"
                                 "returns_soon 1000 1000\n");
}

Test(profile, enable_nests)
{
    expect_calls("nested", "factorial 7 2\n");
}

Test(profile, enabled_inside_a_function_that_returns)
{
    expect_calls("enable_inside", "factorial 7 2\n");
}

Test(profile, disabled_inside_functions_that_go_on)
{
    expect_calls("disable_inside", "around 1 1\nfactorial 5 2\n"
                                   "stops_inside 1 1\n");
}

Test(profile, clear_forgets_and_goes_on)
{
    expect_calls("clear_inside", "factorial 3 1\nleaf 1 1\n");
}

Test(profile, clear_after_disable_leaves_nothing)
{
    expect_calls("clear_after", "");
}

Test(profile, a_call_in_progress_counts)
{
    expect_calls("rows_inside", "factorial 3 1\nlooks 1 1\n--\n"
                                "factorial 3 1\nlooks 1 1\n");
}

Test(profile, nothing_is_recorded_before_enable)
{
    expect_calls("off", "");
}

/* The calls of one function in a CSV file, as "calls/primitive". */
static void expect_in_csv(const char *csv, const char *function,
                          const char *expected)
{
    FILE *file = fopen(csv, "r");
    char line[512];
    char found[64] = "none";

    cr_assert_not_null(file, "%s was written", csv);
    while (fgets(line, sizeof line, file)) {
        char name[64];
        char calls[24];
        char primitive[24];

        if (sscanf(line, "%63[^,],%*[^,],%*[^,],%23[^,],%23[^,]", name, calls,
                   primitive) == 3 &&
            strcmp(name, function) == 0) {
            snprintf(found, sizeof found, "%s/%s", calls, primitive);
        }
    }
    fclose(file);
    cr_assert_str_eq(found, expected, "%s: %s", csv, function);
}

/* Runs argv[0] with a stack of 1 GiB: it must hold what the program pushes. */
#define DEEP_STACK                                                             \
    "ulimit -s 1048576 2>/dev/null || ulimit -s $(ulimit -H -s); exec \"$0\" " \
    "\"$@\""

/* How one way of ending looks. */
struct ending {
    char *way;
    int status;
    const char *said;         /* in the table's head */
    const char *const *calls; /* function and calls in pairs, then NULL */
};

static void expect_ending(const struct ending *ending)
{
    struct ways ways = find_ways();
    char *script =
        strstr(ending->way, "deep") ? DEEP_STACK : "exec \"$0\" \"$@\"";

    for (size_t i = 0; i < ways.count; i++) {
        char path[256];
        char csv[256];
        char choice[300];
        char *argv[] = {"env", "PACE_PROFILE=1", choice, "sh", "-c", script,
                        path,  ending->way,      NULL};
        struct run_result result;

        snprintf(path, sizeof path, WAYS "/%s/ends", ways.names[i]);
        snprintf(csv, sizeof csv, "build/profile/test-%s-%s.csv", ways.names[i],
                 ending->way);
        snprintf(choice, sizeof choice, "PACE_PROFILE_CSV=%s", csv);
        run(argv, NULL, &result);
        cr_assert_eq(result.status, ending->status, "%s %s: status %d, %s",
                     path, ending->way, result.status, result.err);
        cr_assert_not_null(strstr(result.out, ending->said), "%s %s: %s", path,
                           ending->way, result.out);
        for (const char *const *c = ending->calls; *c; c += 2) {
            expect_in_csv(csv, c[0], c[1]);
        }
        run_release(&result);
        unlink(csv);
    }
}

#define EXPECT_ENDING(way, status, said, ...)                                  \
    expect_ending(&(struct ending){way, status, said,                          \
                                   (const char *const[]){__VA_ARGS__, NULL}})

Test(profile, a_program_that_returns_from_main)
{
    EXPECT_ENDING("say", 0, "said by the program\n   2 function calls", "main",
                  "1/1", "says", "1/1");
}

Test(profile, exit_deep_in_calls_keeps_its_status)
{
    EXPECT_ENDING("exit", 3, "ended with exit status 3", "main", "1/1", "exits",
                  "6/1");
}

Test(profile, exit_without_handlers)
{
    EXPECT_ENDING("_exit", 4, "ended with exit status 4", "main", "1/1",
                  "leaves", "1/1");
}

Test(profile, a_crash_shows_the_table_so_far)
{
    EXPECT_ENDING("crash", 128 + 11,
                  "stopped by signal 11 (Segmentation fault)", "main", "1/1",
                  "crashes", "3/1");
}

Test(profile, abort_shows_the_table_so_far)
{
    EXPECT_ENDING("abort", 128 + 6, "stopped by signal 6 (Aborted)", "aborts",
                  "1/1");
}

Test(profile, an_interrupt_shows_the_table_so_far)
{
    EXPECT_ENDING("interrupt", 130, "stopped by signal 2 (Interrupt)",
                  "is_interrupted", "1/1");
}

Test(profile, even_a_kill_shows_the_table_so_far)
{
    EXPECT_ENDING("kill", 128 + 9, "stopped by signal 9 (Killed)", "is_killed",
                  "1/1");
}

Test(profile, a_thread_that_outlives_main_is_in_the_table)
{
    EXPECT_ENDING("thread", 0, "threads 2", "waits", "1/1",
                  "leaves_a_thread_behind", "1/1");
}

Test(profile, a_forked_child_is_not_its_parent)
{
    EXPECT_ENDING("fork", 0, "8 function calls (3 primitive calls)", "forks",
                  "1/1", "descends", "6/1", "child", "none");
}

Test(profile, recursion_300000_deep_is_recorded_whole)
{
    EXPECT_ENDING("deep", 0, "300002 function calls (2 primitive calls)",
                  "descends", "300001/1");
}

/* Room is for 1,048,576 frames, and one is main's. */
Test(profile, what_is_too_deep_is_said_to_be_lost)
{
    EXPECT_ENDING("too_deep", 0, "151426 calls too deep for the profiler",
                  "main", "1/1", "descends", "1048575/1", "says", "1/1");
}

Test(profile, the_end_of_the_stack_shows_the_table_so_far)
{
    EXPECT_ENDING("overflow", 128 + 11, "stopped by signal 11", "main", "1/1");
}
