#include "lib/profile/line_report.h"

#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/profile/line_gcov.h"
#include "tests/support/oom.h"

/* Lines 3 to 9 of tests/lines/two_b.c, as if they had run. */
#define SOURCE "tests/lines/two_b.c"

/* 13, 12, 7 and 13 columns, a space before each and two behind; and before them
 * a space and 10. */
#define BLANK_TIMES "                                                   "
#define BLANK       "           " BLANK_TIMES
/* 14, 14, 11, 14, 9 and 9 columns. */
#define BLANK_BYTES "                 " BLANK

static struct pace_line_row rows[] = {
    {.file = SOURCE,
     .function = "other",
     .line = 9,
     .is_entry = true,
     .hits = 1,
     .total_ns = 50000,
     .net_bytes = 0,
     .allocated_bytes = 100},
    {.file = SOURCE,
     .function = "other",
     .line = 9,
     .hits = 1,
     .total_ns = 10,
     .own_ns = 10},
    {.file = SOURCE,
     .function = "other",
     .line = 11,
     .hits = 5,
     .total_ns = 9,
     .own_ns = 9,
     .live_bytes = 1234567,
     .peak_bytes = 2000000,
     .net_bytes = -1234567,
     .frees = 2},
    {.file = SOURCE,
     .function = "other",
     .line = 12,
     .hits = 4,
     .total_ns = 40000,
     .own_ns = 4,
     .net_bytes = 1000,
     .allocations = 3,
     .live_bytes = 5,
     .peak_bytes = 6,
     .allocated_bytes = 100},
    {.file = SOURCE, .function = "other", .line = 13, .hits = 0},
    {.file = SOURCE, .function = "same_name", .line = 4, .is_entry = true},
    {.file = SOURCE, .function = "same_name", .line = 5},
    {.file = "x", .function = "pace_lines_empty_leaf", .is_entry = true},
};

static struct pace_line_step steps[] = {
    {.time_ns = 100, .live_bytes = 7, .peak_bytes = 9, .row = 2}};

static struct pace_line_data fixed(void)
{
    return (struct pace_line_data){.facts = {.wall_ns = 60000,
                                             .cpu_ns = 70000,
                                             .preempted_ns = 5000000,
                                             .preemptions = 2,
                                             .threads = 1,
                                             .hit_cost_ns = 11.25,
                                             .call_cost_ns = 20,
                                             .subtracted_ns = 112},
                                   .rows = rows,
                                   .row_count = sizeof rows / sizeof rows[0],
                                   .steps = steps,
                                   .step_count = 1};
}

static char *report(const struct pace_line_data *data,
                    const struct pace_line_view *view)
{
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    cr_assert_eq(pace_line_report(stream, data, view), PACE_OK);
    fclose(stream);
    return text;
}

static void expect(char *text, const char *expected)
{
    cr_expect_str_eq(text, expected);
    free(text);
}

Test(line_report, times_stand_beside_the_source)
{
    struct pace_line_data data = fixed();

    expect(
        report(&data, &(struct pace_line_view){.top = 0}),
        "Wall 0.060 ms, CPU 0.070 ms, 1 thread.  Taken out: 5.000 ms in "
        "which others ran (2).\n"
        "Probes: 11.2 ns a line, 20.0 ns a call, 0.000 ms in all: "
        "subtracted.\n"
        "Compiled with -O0 so that every line is there.  <res: under 2 ns a "
        "hit, too short to tell.\n"
        "\n"
        "Total time: 5e-05 s in 1 call\n"
        "File: tests/lines/two_b.c\n"
        "Function: other at line 8\n"
        "\n"
        "Line #       Hits     Time (us)  PerHit (ns)   %Time      Own (us)  "
        "Line Contents\n"
        "===================================================================="
        "=============\n"
        "     8" BLANK "int other(int n)\n"
        "     9          1           0.0         10.0     0.0           0.0  "
        "{\n"
        "    10" BLANK "    int t = n;\n"
        "    11          5          <res         <res    <res          <res  "
        "    for (int i = 0; i < 4; i++) {\n"
        "    12          4          40.0      10000.0    80.0          <res  "
        "        t += from_header(i);\n"
        "    13          0" BLANK_TIMES "        t += same_name(i);\n"
        "    14" BLANK "        t += same_name(i);\n"
        "    15" BLANK "    }\n"
        "    16" BLANK "    return t;\n"
        "    17" BLANK "}\n"
        "\n"
        "Never called: same_name\n");
}

Test(line_report, bytes_stand_beside_the_source)
{
    struct pace_line_data data = fixed();

    data.facts.heap = data.facts.heap_known = true;
    data.facts.preemptions = 0;
    data.facts.peak_bytes = 2000000;
    data.facts.allocations = 3;
    data.facts.frees = 2;
    data.facts.allocated_bytes = 100;
    expect(
        report(&data, &(struct pace_line_view){.memory = true, .top = 1}),
        "Wall 0.060 ms, CPU 0.070 ms, 1 thread.\n"
        "Probes: 11.2 ns a line, 20.0 ns a call, 0.000 ms in all: "
        "subtracted.\n"
        "Heap: peak 2,000,000 bytes; 3 allocations, 2 frees, 100 bytes asked "
        "for in all, 0 left.\n"
        "\n"
        "File: tests/lines/two_b.c\n"
        "Function: other at line 8\n"
        "\n"
        "Line #  Mem usage (B)  Increment (B) Occurrences       Peak (B)    "
        "Allocs     Frees  Line Contents\n"
        "======================================================================"
        "============================\n"
        "     8                                                                "
        "               int other(int n)\n"
        "     9              0              0           1              0       "
        "  0         0  {\n"
        "    10                                                                "
        "                   int t = n;\n"
        "    11      1,234,567     -1,234,567           5      2,000,000       "
        "  0         2      for (int i = 0; i < 4; i++) {\n"
        "    12              5         +1,000           4              6       "
        "  3         0          t += from_header(i);\n"
        "    13                                         0                      "
        "                       t += same_name(i);\n"
        "    14" BLANK_BYTES "        t += same_name(i);\n"
        "    15" BLANK_BYTES "    }\n"
        "    16" BLANK_BYTES "    return t;\n"
        "    17" BLANK_BYTES "}\n");
}

Test(line_report, what_is_missing_is_said)
{
    struct pace_line_data data = fixed();
    char *text;

    data.facts.end = PACE_LINE_SIGNALLED;
    data.facts.end_value = 11;
    data.facts.lost = 1;
    data.facts.unseen = 2;
    data.facts.unwound = 3;
    text = report(&data, &(struct pace_line_view){.top = 1});
    cr_expect_not_null(strstr(text, "\n1 call too deep to be recorded: their "
                                    "lines are missing.\n"
                                    "2 threads found no room and went unseen.\n"
                                    "3 calls left by longjmp.\n"
                                    "Stopped by signal 11 (Segmentation fault)"
                                    ": the table shows what ran until then.\n"),
                       "%s", text);
    free(text);
}

Test(line_report, a_source_that_is_gone_leaves_the_numbers)
{
    struct pace_line_row gone[] = {{.file = "/gone.c",
                                    .function = "f",
                                    .line = 3,
                                    .is_entry = true,
                                    .hits = 2,
                                    .total_ns = 100},
                                   {.file = "/gone.c",
                                    .function = "f",
                                    .line = 4,
                                    .hits = 2,
                                    .total_ns = 100,
                                    .own_ns = 100}};
    struct pace_line_data data = {.rows = gone, .row_count = 2};
    char *text = report(&data, &(struct pace_line_view){.top = 0});

    cr_expect_not_null(
        strstr(text, "     4          2           0.1         50.0   100.0     "
                     "      0.1  \n(/gone.c cannot be read: no line "
                     "contents)\n"),
        "%s", text);
    free(text);
}

Test(line_report, rows_as_csv_leave_out_what_is_not_known)
{
    struct pace_line_data data = fixed();
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    cr_assert_eq(pace_line_csv(stream, &data), PACE_OK);
    fclose(stream);
    cr_expect_not_null(strstr(text, "\nline,tests/lines/two_b.c,other,11,5,,"
                                    ",,,,,,\n"),
                       "%s", text);
    cr_expect_not_null(strstr(text, "\nline,tests/lines/two_b.c,other,12,4,"
                                    "40000.0,,,,,,,\n"),
                       "%s", text);
    cr_expect_null(strstr(text, "pace_lines_empty"));
    free(text);
}

Test(line_report, the_heap_over_time_begins_with_nothing)
{
    struct pace_line_data data = fixed();
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    cr_assert_eq(pace_line_steps_csv(stream, &data), PACE_OK);
    fclose(stream);
    expect(text, "step,time_ns,live_bytes,peak_bytes,file,line,function\n"
                 "0,0,0,0,,,\n"
                 "1,100,7,9,tests/lines/two_b.c,11,other\n");
}

Test(line_report, running_out_of_memory_leaves_nothing_behind)
{
    struct pace_line_data data = fixed();
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);
    long before = oom_live_blocks();
    enum pace_status status = PACE_NO_MEMORY;
    int refused;

    for (refused = 0; status; refused++) {
        oom_after(refused);
        status =
            pace_line_report(stream, &data, &(struct pace_line_view){.top = 0});
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
        cr_assert_eq(oom_live_blocks(), before);
    }
    cr_assert_geq(refused, 4);
    fclose(stream);
    free(text);
}

static const char gcov[] = "        -:    0:Source:a.c\n"
                           "        -:    1:/* function x called */\n"
                           "function f called 3 returned 100% blocks\n"
                           "        3:    2:int f(int n)\n"
                           "       2*:    3:    g();\n"
                           "call    0 returned 100%\n"
                           "    #####:    4:    h();\n"
                           "    =====:    5:    i();\n"
                           "function g called 0 returned 0% blocks\n"
                           "    #####:    7:int g(void)\n"
                           "        -:    0:Source:b.h\n"
                           "function k called 9 returned 100% blocks\n"
                           "        9:    1:int k(void)\n";

static enum pace_status read_gcov(struct pace_line_data *data)
{
    FILE *stream = fmemopen((void *)gcov, strlen(gcov), "r");
    enum pace_status status = pace_line_gcov(stream, data);

    fclose(stream);
    return status;
}

Test(line_gcov, lines_belong_to_the_function_named_before)
{
    static const struct {
        const char *file;
        const char *function;
        unsigned line;
        bool is_entry;
        uint64_t hits;
    } expected[] = {
        {"a.c", "f", 2, true, 3},  {"a.c", "f", 2, false, 3},
        {"a.c", "f", 3, false, 2}, {"a.c", "f", 4, false, 0},
        {"a.c", "f", 5, false, 0}, {"a.c", "g", 7, true, 0},
        {"a.c", "g", 7, false, 0}, {"b.h", "k", 1, true, 9},
        {"b.h", "k", 1, false, 9},
    };
    struct pace_line_data data = {.rows = NULL};

    /* Twice, as for two files. */
    cr_assert_eq(read_gcov(&data), PACE_OK);
    cr_assert_eq(read_gcov(&data), PACE_OK);
    cr_assert_eq(data.row_count, 18);
    for (size_t i = 0; i < data.row_count; i++) {
        cr_expect_str_eq(data.rows[i].file, expected[i % 9].file);
        cr_expect_str_eq(data.rows[i].function, expected[i % 9].function);
        cr_expect_eq(data.rows[i].line, expected[i % 9].line);
        cr_expect_eq(data.rows[i].is_entry, expected[i % 9].is_entry);
        cr_expect_eq(data.rows[i].hits, expected[i % 9].hits);
    }
    cr_expect(data.facts.counts_only);
    pace_line_data_release(&data);
}

Test(line_gcov, running_out_of_memory_leaves_the_data_alone)
{
    long before = oom_live_blocks();
    enum pace_status status = PACE_NO_MEMORY;
    struct pace_line_data data = {.rows = NULL};
    int refused;

    for (refused = 0; status; refused++) {
        oom_after(refused);
        status = read_gcov(&data);
        oom_after(-1);
        cr_assert(status == PACE_OK || data.row_count == 0);
    }
    cr_assert_geq(refused, 4);
    pace_line_data_release(&data);
    /* Each time getline's buffer was freed, which was never counted. */
    cr_assert_eq(oom_live_blocks(), before - refused);
}
