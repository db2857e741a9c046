#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/lines.h"

#define JUMPS "tests/lines/jumps.c"
#define ENDS  "tests/lines/ends.c"

static const char *const compilers[] = {"gcc", "clang"};

/* Braces, labels and the like are counted by one tool and not by another. */
static int is_statement(const char *line)
{
    static const char *const others[] = {"}",    "{",      "case",  "default",
                                         "do {", "(void)", "again:"};
    const char *text = line + strspn(line, " ");

    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        if (strncmp(text, others[i], strlen(others[i])) == 0) {
            return 0;
        }
    }
    return text > line;
}

/* Of the row of that line; LINES_NO_ROW without one. */
static long hits_of(const char *csv, long number)
{
    for (const char *row = strchr(csv, '\n'); row;
         row = strchr(row + 1, '\n')) {
        const char *cell = row + 1;

        if (strncmp(cell, "line,", 5) != 0) {
            continue;
        }
        for (int i = 0; i < 3; i++) {
            cell = strchr(cell, ',') + 1;
        }
        if (strtol(cell, NULL, 10) == number) {
            return strtol(strchr(cell, ',') + 1, NULL, 10);
        }
    }
    return LINES_NO_ROW;
}

/* Every statement that gcov counted must have the same number of hits. */
static void compare_with_gcov(const char *compiler)
{
    static const char source[] = "tests/lines/statements.c";
    struct lines_job job = {
        .compiler = compiler, .kind = "lines", .sources = source};
    struct lines_profile probes;
    struct lines_profile gcov;
    FILE *file = fopen(source, "r");
    char *line = NULL;
    size_t capacity = 0;
    int compared = 0;

    lines_run(&job, &probes);
    job.fallback = 1;
    lines_run(&job, &gcov);
    for (long number = 1; getline(&line, &capacity, file) >= 0; number++) {
        long expected = hits_of(gcov.csv, number);

        if (expected != LINES_NO_ROW && is_statement(line)) {
            long found = hits_of(probes.csv, number);

            cr_expect_eq(found, expected, "%s line %ld: gcov %ld, probes %ld",
                         compiler, number, expected, found);
            compared++;
        }
    }
    free(line);
    fclose(file);
    cr_assert_geq(compared, 70, "%d: %s", compared, gcov.said.err);
    lines_release(&probes);
    lines_release(&gcov);
}

Test(lines, hits_are_those_of_gcov_line_by_line)
{
    compare_with_gcov("gcc");
}

Test(lines, hits_are_those_of_gcov_with_clang)
{
    compare_with_gcov("clang");
}

static void check_jumps(const char *compiler)
{
    static const struct {
        const char *function;
        const char *text; /* NULL: the function's calls */
        long hits;
    } cases[] = {
        /* A loop's head is hit once more than its body. */
        {"catch", "i < times", 1001},
        {"catch", "caught++", 1000},
        {"dive", NULL, 4000},
        {"dive", "longjmp(out", 1000},
        {"catch_deep", NULL, 6},
        {"catch_deep", "return 1;", 1},
        {"catch_deep", "return catch_deep", 5},
        /* Inlined by force, and yet a function of its own. */
        {"twice", NULL, 10},
        {"twice", "int y =", 10},
        {"inlined", "+= twice", 10},
        {"inlined", "for (int i = 0; i < n; i++) {\n        t", 11},
        /* Thirty times round, and the way in. */
        {"one_line", "int one_line", 31},
        /* What a child process does is not counted. */
        {"in_child", NULL, 1},
        {"fork_one", "in_child(i)", 0},
        {"by_pointer", "return function", 1},
        {"tail", NULL, 101},
        {"tail", "return tail", 100},
    };
    struct lines_job job = {
        .compiler = compiler, .kind = "lines", .sources = JUMPS};
    struct lines_profile p;

    lines_run(&job, &p);
    cr_assert_eq(p.said.status, 0, "%s", p.said.err);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        long found =
            lines_cell(&p, JUMPS, cases[i].function, cases[i].text, LINES_HITS);

        cr_expect_eq(found, cases[i].hits, "%s %s '%s': %ld", compiler,
                     cases[i].function, cases[i].text ? cases[i].text : "",
                     found);
    }
    cr_expect_not_null(strstr(p.said.out, "calls left by longjmp"));
    lines_release(&p);
}

Test(lines, longjmp_inlining_fork_and_tail_calls_keep_the_count)
{
    check_jumps("gcc");
}

Test(lines, longjmp_inlining_fork_and_tail_calls_with_clang)
{
    check_jumps("clang");
}

static void check_heap(const char *compiler)
{
    static const char heap[] = "tests/lines/heap.c";
    static const struct {
        const char *function;
        const char *text;
        long expected[6]; /* net, allocated, allocations, frees, live, peak */
    } cases[] = {
        {"work", "malloc(1000)", {1000, 1000, 1, 0, 1000, 1000}},
        {"work", "calloc(10, 20)", {200, 200, 1, 0, 1200, 1200}},
        {"work", "realloc(a, 3000)", {2000, 3000, 1, 1, 3200, 3200}},
        {"work", "realloc(a, 500)", {-2500, 500, 1, 1, 700, 3200}},
        /* The peak inside a line that gives all back. */
        {"work", "spike(1000000)", {0, 1000000, 1, 1, 700, 1000700}},
        {"work", "spike(2000000)", {0, 2000000, 1, 1, 700, 2000700}},
        {"work", "strdup", {8, 8, 1, 0, 708, 708}},
        {"work", "free(malloc(7))", {0, 35, 5, 5, 708, 715}},
        {"work", "free(b)", {-200, 0, 0, 1, 508, 708}},
        /* Four levels of 10 bytes; all that is left is freed at the end. */
        {"work", "free(chain(4))", {0, 40, 4, 4, 508, 548}},
        {"work", "free(c)", {-8, 0, 0, 1, 500, 508}},
        {"work", "free(a)", {-500, 0, 0, 1, 0, 500}},
        {"chain", "malloc(10)", {40, 40, 4, 0, 548, 548}},
        /* A recursion's line counts once what it and its inner self did. */
        {"chain", "chain(depth - 1)", {10, 30, 3, 2, 548, 548}},
        {"chain", "free(rest)", {-30, 0, 0, 3, 538, 548}},
        {"leak", "malloc(33)", {33, 33, 1, 0, 33, 33}},
        {"main", "    work()", {0, 3004783, 16, 16, 0, 2000700}},
        {"spike", "malloc(size)", {3000000, 3000000, 2, 0, 2000700, 2000700}},
    };
    struct lines_job job = {
        .compiler = compiler, .kind = "memory", .sources = heap};
    struct lines_profile p;

    lines_run(&job, &p);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        for (int c = 0; c < 6; c++) {
            long found = lines_cell(&p, heap, cases[i].function, cases[i].text,
                                    (enum lines_column)(LINES_NET_BYTES + c));

            cr_expect_eq(found, cases[i].expected[c],
                         "%s '%s' column %d: %ld not %ld", compiler,
                         cases[i].text, c, found, cases[i].expected[c]);
        }
    }
    cr_expect_not_null(strstr(p.said.out, "Heap: peak 2,000,700 bytes; 17 "
                                          "allocations, 16 frees, 3,004,816 "
                                          "bytes asked for in all, 33 left."));
    lines_release(&p);
}

Test(lines, heap_rows_are_the_known_allocations)
{
    check_heap("gcc");
}

Test(lines, heap_rows_are_the_known_allocations_with_clang)
{
    check_heap("clang");
}

Test(lines, threads_are_added_up_and_their_places_used_again)
{
    static const char threads[] = "tests/lines/threads.c";

    for (int c = 0; c < 2; c++) {
        struct lines_job job = {
            .compiler = compilers[c], .kind = "memory", .sources = threads};
        struct lines_profile p;

        lines_run(&job, &p);
        cr_expect_eq(p.said.status, 0, "%s", p.said.err);
        /* 4 at once, 300 one after the other. */
        cr_expect_eq(lines_cell(&p, threads, "run", NULL, LINES_HITS), 304);
        cr_expect_eq(lines_cell(&p, threads, "step", "malloc(8)", LINES_HITS),
                     304L * 250);
        cr_expect_eq(
            lines_cell(&p, threads, "step", "malloc(8)", LINES_ALLOCATED_BYTES),
            304L * 250 * 8);
        cr_expect_eq(
            lines_cell(&p, threads, "step", "malloc(8)", LINES_NET_BYTES), 0);
        cr_expect_not_null(strstr(p.said.out, "305 threads"), "%s", p.said.out);
        lines_release(&p);
    }
}

/* Each way to end: the status passed on, what is said, and a table in which
 * the five calls of inner are there. */
static void check_end(const char *how, int status, const char *says)
{
    for (int c = 0; c < 2; c++) {
        struct lines_job job = {.compiler = compilers[c],
                                .kind = "lines",
                                .sources = ENDS,
                                .arguments = how};
        struct lines_profile p;

        lines_run(&job, &p);
        cr_expect_eq(p.said.status, status, "%s: %d", how, p.said.status);
        cr_expect_not_null(strstr(p.said.out, says), "%s", p.said.out);
        cr_expect_eq(lines_cell(&p, ENDS, "inner", NULL, LINES_HITS), 5);
        cr_expect_eq(lines_cell(&p, ENDS, "inner", "inner(n - 1", LINES_HITS),
                     4);
        cr_expect_eq(lines_cell(&p, ENDS, "end", "\"exit\"", LINES_HITS), 1);
        lines_release(&p);
    }
}

Test(lines, exit_deep_in_a_call_keeps_everything)
{
    check_end("exit", 3, "The program ended with status 3.");
}

Test(lines, even_an_exit_without_any_handlers_keeps_everything)
{
    check_end("quick", 4, "The program ended with status 4.");
}

Test(lines, a_crash_shows_the_table_so_far)
{
    check_end("null", 139, "Stopped by signal 11 (Segmentation fault)");
}

Test(lines, an_abort_shows_the_table_so_far)
{
    check_end("abort", 134, "Stopped by signal 6 (Aborted)");
}

Test(lines, an_interrupt_shows_the_table_so_far)
{
    check_end("interrupt", 130, "Interrupted: the table shows what ran");
}

Test(lines, a_recursion_300000_deep_is_counted)
{
    check_end("deep", 0, "300000\n");
}

Test(lines, calls_beyond_the_deepest_frame_are_said_to_be_missing)
{
    struct lines_job job = {.compiler = "gcc",
                            .kind = "lines",
                            .sources = ENDS,
                            .functions = "deepest",
                            .arguments = "deeper"};
    struct lines_profile p;

    lines_run(&job, &p);
    cr_expect_eq(p.said.status, 0);
    cr_expect_eq(lines_cell(&p, ENDS, "deepest", NULL, LINES_HITS), 1000000);
    cr_expect_not_null(strstr(p.said.out, "200001 calls too deep"));
    lines_release(&p);
}

Test(lines, functions_of_a_header_are_one_and_namesakes_are_two)
{
    static const char a[] = "tests/lines/two_a.c";
    static const char b[] = "tests/lines/two_b.c";
    struct lines_job job = {.compiler = "gcc",
                            .kind = "lines",
                            .sources =
                                "tests/lines/two_a.c tests/lines/two_b.c"};
    struct lines_profile p;

    lines_run(&job, &p);
    cr_expect_eq(
        lines_cell(&p, "tests/lines/shared.h", "from_header", NULL, LINES_HITS),
        7);
    cr_expect_eq(lines_cell(&p, a, "same_name", NULL, LINES_HITS), 3);
    cr_expect_eq(lines_cell(&p, b, "same_name", NULL, LINES_HITS), 8);
    lines_release(&p);
    job.functions = "two_b.c:same_*";
    lines_run(&job, &p);
    cr_expect_eq(lines_cell(&p, a, "same_name", NULL, LINES_HITS),
                 LINES_NO_ROW);
    cr_expect_eq(lines_cell(&p, b, "same_name", NULL, LINES_HITS), 8);
    lines_release(&p);
}

Test(lines, a_file_that_does_not_compile_shows_its_first_error)
{
    static const char error[] = "tests/lines/bad/broken.c:4:16: error:";

    for (int c = 0; c < 2; c++) {
        struct lines_job job = {.compiler = compilers[c],
                                .kind = "lines",
                                .sources = "tests/lines/bad/broken.c"};
        struct lines_profile p;

        lines_run(&job, &p);
        cr_expect_eq(p.said.status, 2);
        cr_expect_eq(strncmp(p.said.err, error, strlen(error)), 0, "%s",
                     p.said.err);
        cr_expect_null(strstr(p.said.err, "also"));
        lines_release(&p);
    }
}

static void check_refusal(const struct lines_job *job, const char *says)
{
    struct lines_profile p;

    lines_run(job, &p);
    cr_expect_eq(p.said.status, 2);
    cr_expect_not_null(strstr(p.said.err, says), "%s", p.said.err);
    lines_release(&p);
}

Test(lines, a_function_that_is_not_there_is_answered_with_the_nearest)
{
    check_refusal(&(struct lines_job){.compiler = "gcc",
                                      .kind = "lines",
                                      .sources = ENDS,
                                      .functions = "inner,depest"},
                  "FUNCTIONS=depest: there is no such function: did you mean "
                  "deepest?\nThere are: deepest end inner main\n");
}

Test(lines, a_file_that_is_not_there_is_named)
{
    check_refusal(&(struct lines_job){.compiler = "gcc",
                                      .kind = "lines",
                                      .sources = "tests/lines/none.c"},
                  "SRC=tests/lines/none.c: there is no such file");
}

Test(lines, without_probes_gcov_counts_the_functions_asked_for)
{
    struct lines_job job = {.compiler = "gcc",
                            .kind = "lines",
                            .sources = ENDS,
                            .functions = "inner",
                            .arguments = "exit",
                            .fallback = 1};
    struct lines_profile p;

    lines_run(&job, &p);
    cr_expect_eq(p.said.status, 3);
    cr_expect_not_null(strstr(p.said.out, "Hits only, counted by gcov"));
    cr_expect_not_null(strstr(p.said.err, "no probes for this machine"));
    cr_expect_eq(lines_cell(&p, ENDS, "inner", "inner(n - 1", LINES_HITS), 4);
    cr_expect_eq(lines_cell(&p, ENDS, "end", NULL, LINES_HITS), LINES_NO_ROW);
    lines_release(&p);
}

Test(lines, counts_lost_in_a_crash_are_not_made_up)
{
    struct lines_job job = {.compiler = "gcc",
                            .kind = "lines",
                            .sources = ENDS,
                            .arguments = "null",
                            .fallback = 1};
    struct lines_profile p;

    lines_run(&job, &p);
    cr_expect_eq(p.said.status, 139);
    cr_expect_not_null(strstr(p.said.err, "without writing gcov's counts"));
    cr_expect_str_empty(p.said.out);
    lines_release(&p);
}

static void check_tool(char *const argv[], int status, const char *says)
{
    struct run_result result;

    run(argv, NULL, &result);
    cr_expect_eq(result.status, status);
    cr_expect_not_null(strstr(result.err, says), "%s", result.err);
    run_release(&result);
}

Test(lines, the_tool_refuses_what_it_cannot_run)
{
    char path[RUN_PATH_SIZE];
    char *tool = run_path("bin/lines", path);

    check_tool((char *[]){tool, NULL}, 2, "usage: lines");
    check_tool((char *[]){tool, "--top=x", "true", NULL}, 2,
               "--top 'x' is no number");
    check_tool((char *[]){tool, "/nowhere/at/all", NULL}, 2,
               "cannot run /nowhere/at/all");
    check_tool((char *[]){tool, "/bin/true", NULL}, 69, "has no line probes");
    check_tool((char *[]){tool, "--gcov=0", "/nowhere.gcov", NULL}, 2,
               "/nowhere.gcov");
}

Test(lines, a_full_device_is_an_error)
{
    char path[RUN_PATH_SIZE];
    char *argv[] = {run_path("bin/lines", path), "--gcov=0", "/dev/null", NULL};
    struct run_result result;

    run_into(argv, NULL, "/dev/full", &result);
    cr_expect_eq(result.status, 74);
    cr_expect_not_null(strstr(result.err, "No space left"), "%s", result.err);
    run_release(&result);
}
