#include "lib/profile/report.h"

#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "lib/profile/merge.h"
#include "lib/profile/profile.h"
#include "lib/profile/select.h"
#include "tests/support/oom.h"

/* A clock that nobody read: every number below is chosen.  Probes cost 10 + 20
 * ns a call; what leaf took cannot be told from them. */
static struct pace_profile_row rows[] = {
    {"main", "src/app.c", 40, 1, 1, 2e6, 1.5e9, true, true},
    {"walk", "src/tree.c", 12, 1000, 10, 1.2e9, 1.4e9, true, true},
    {"leaf", "src/tree.c", 5, 100, 100, 400, 400, false, false},
    {"alpha", "src/app.c", 7, 10, 10, 9.8e7, 9.8e7, true, true},
};

static struct pace_profile_edge edges[] = {
    {4, 0, 1, 1, 2e6, 1.5e9, true, true},
    {0, 1, 10, 10, 1e8, 1.4e9, true, true},
    {1, 1, 990, 0, 1.1e9, 0, true, true},
    {0, 3, 10, 10, 9.8e7, 9.8e7, true, true},
    {1, 2, 100, 100, 400, 400, false, false},
};

static struct pace_profile_data sample(void)
{
    return (struct pace_profile_data){
        .facts = {.wall_ns = 1.75e9,
                  .cpu_ns = 1.5e9,
                  .preempted_ns = 2.5e8,
                  .preemptions = 3,
                  .threads = 2,
                  .probe_callee_ns = 10,
                  .probe_caller_ns = 20,
                  .resolution_ns = 5,
                  .end = PACE_PROFILE_EXITED},
        .rows = rows,
        .row_count = sizeof rows / sizeof rows[0],
        .edges = edges,
        .edge_count = sizeof edges / sizeof edges[0],
    };
}

static char *printed(const struct pace_profile_data *data,
                     const struct pace_profile_view *view)
{
    char *text = NULL;
    size_t size;
    FILE *stream = open_memstream(&text, &size);

    cr_assert_not_null(stream);
    cr_assert_eq(pace_profile_report(stream, data, view), PACE_OK);
    fclose(stream);
    return text;
}

static void expect_report(const struct pace_profile_data *data,
                          const struct pace_profile_view *view,
                          const char *expected)
{
    char *text = printed(data, view);

    cr_assert_str_eq(text, expected, "printed\n%s", text);
    free(text);
}

/* 1.3000004 s of own time, 1,111 calls: 30 ns each is 33,330 ns. */
#define HEAD                                                                   \
    "   1111 function calls (121 primitive calls) in 1.300000 seconds\n"       \
    "   wall 1.750000 s, CPU 1.500000 s, preempted 0.250000 s removed (3 "     \
    "times), threads 2\n"                                                      \
    "   probes: fast build, 30.0 ns a call, 0.000033 s (0 %) subtracted; "     \
    "<res is below 5.0 ns a call\n"                                            \
    "   Short functions weigh much here: PRECISE=1 times them better.\n"
#define COLUMNS                                                                \
    "\n       ncalls    tottime   percall    cumtime   percall "               \
    "filename:lineno(function)\n"
#define MAIN                                                                   \
    "            1   0.002000    2.0 ms   1.500000    1.50 s app.c:40(main)\n"
#define WALK                                                                   \
    "      1000/10   1.200000    1.2 ms   1.400000  140.0 ms "                 \
    "tree.c:12(walk)\n"
#define LEAF                                                                   \
    "          100       <res      <res       <res      <res "                 \
    "tree.c:5(leaf)\n"
#define ALPHA                                                                  \
    "           10   0.098000    9.8 ms   0.098000    9.8 ms app.c:7(alpha)\n"

Test(profile_report, by_cumulative_time_unless_asked_otherwise)
{
    struct pace_profile_data data = sample();

    expect_report(
        &data, &(struct pace_profile_view){0},
        HEAD "\n   Ordered by: cumulative time\n" COLUMNS MAIN WALK ALPHA LEAF);
}

Test(profile_report, by_own_time)
{
    struct pace_profile_data data = sample();

    expect_report(
        &data, &(struct pace_profile_view){.sort = PACE_PROFILE_TOTTIME},
        HEAD "\n   Ordered by: own time\n" COLUMNS WALK ALPHA MAIN LEAF);
}

Test(profile_report, by_calls)
{
    struct pace_profile_data data = sample();

    expect_report(
        &data, &(struct pace_profile_view){.sort = PACE_PROFILE_CALLS},
        HEAD "\n   Ordered by: call count\n" COLUMNS WALK LEAF ALPHA MAIN);
}

Test(profile_report, by_name)
{
    struct pace_profile_data data = sample();

    expect_report(
        &data, &(struct pace_profile_view){.sort = PACE_PROFILE_NAME},
        HEAD "\n   Ordered by: function name\n" COLUMNS ALPHA LEAF MAIN WALK);
}

Test(profile_report, by_file_and_then_line)
{
    struct pace_profile_data data = sample();

    expect_report(
        &data, &(struct pace_profile_view){.sort = PACE_PROFILE_FILE},
        HEAD "\n   Ordered by: file and line\n" COLUMNS ALPHA MAIN LEAF WALK);
}

Test(profile_report, the_first_rows_only)
{
    struct pace_profile_data data = sample();

    expect_report(
        &data, &(struct pace_profile_view){.top = 2},
        HEAD
        "\n   Ordered by: cumulative time\n"
        "   List reduced from 4 to 2 due to restriction\n" COLUMNS MAIN WALK);
}

Test(profile_report, a_part_of_the_rows_is_rounded_and_never_nothing)
{
    struct pace_profile_data data = sample();
    const struct pace_profile_row *order[4];
    size_t count;

    pace_profile_select(&data, &(struct pace_profile_view){.fraction = 0.5},
                        order, &count);
    cr_assert_eq(count, 2);
    pace_profile_select(&data, &(struct pace_profile_view){.fraction = 0.6},
                        order, &count);
    cr_assert_eq(count, 2);
    pace_profile_select(&data, &(struct pace_profile_view){.fraction = 0.01},
                        order, &count);
    cr_assert_eq(count, 1);
    pace_profile_select(&data, &(struct pace_profile_view){.fraction = 1},
                        order, &count);
    cr_assert_eq(count, 4);
}

Test(profile_report, only_what_matches_place_or_name)
{
    struct pace_profile_data data = sample();

    expect_report(
        &data, &(struct pace_profile_view){.only = "^tree.*"},
        HEAD
        "\n   Ordered by: cumulative time\n"
        "   List reduced from 4 to 2 due to restriction\n" COLUMNS WALK LEAF);
    expect_report(&data, &(struct pace_profile_view){.only = "no such"},
                  HEAD
                  "\n   Ordered by: cumulative time\n"
                  "   List reduced from 4 to 0 due to restriction\n" COLUMNS);
}

Test(profile_report, what_is_no_expression_is_refused)
{
    struct pace_profile_data data = sample();
    FILE *stream = tmpfile();

    cr_assert_eq(pace_profile_report(stream, &data,
                                     &(struct pace_profile_view){.only = "("}),
                 PACE_BAD_INPUT);
    cr_assert_eq(ftell(stream), 0);
    fclose(stream);
}

Test(profile_report, callers_and_callees)
{
    struct pace_profile_data data = sample();

    expect_report(
        &data,
        &(struct pace_profile_view){
            .only = "walk", .callers = true, .callees = true},
        HEAD
        "\n   Ordered by: cumulative time\n"
        "   List reduced from 4 to 1 due to restriction\n" COLUMNS WALK
        "\nFunction was called by...\n"
        "             ncalls    tottime    cumtime  filename:lineno(function)\n"
        "tree.c:12(walk)\n"
        "    <-           10   0.100000   1.400000  app.c:40(main)\n"
        "    <-        990/0   1.100000   0.000000  tree.c:12(walk)\n"
        "\nFunction called...\n"
        "             ncalls    tottime    cumtime  filename:lineno(function)\n"
        "tree.c:12(walk)\n"
        "    ->        990/0   1.100000   0.000000  tree.c:12(walk)\n"
        "    ->          100       <res       <res  tree.c:5(leaf)\n");
}

Test(profile_report, main_is_called_by_code_that_is_not_profiled)
{
    struct pace_profile_data data = sample();
    char *text = printed(
        &data, &(struct pace_profile_view){.only = "main", .callers = true});

    cr_assert_not_null(strstr(
        text, "    <-            1   0.002000   1.500000  (not profiled)\n"));
    free(text);
}

Test(profile_report, a_run_that_called_nothing)
{
    struct pace_profile_data data = {.facts = {.precise = true}};

    expect_report(
        &data, &(struct pace_profile_view){.callers = true},
        "   0 function calls in 0.000000 seconds\n"
        "   wall 0.000000 s, CPU 0.000000 s, preempted 0.000000 s removed (0 "
        "times), threads 0\n"
        "   probes: precise build, 0.0 ns a call, 0.000000 s (0 %) "
        "subtracted; <res is below 0.0 ns a call\n"
        "\n   Ordered by: cumulative time\n" COLUMNS
        "\nFunction was called by...\n"
        "             ncalls    tottime    cumtime  "
        "filename:lineno(function)\n");
}

Test(profile_report, what_to_know_before_believing_it)
{
    struct pace_profile_data data = sample();

    data.facts.end = PACE_PROFILE_SIGNALLED;
    data.facts.end_value = 11;
    data.facts.unwound = 6;
    data.facts.lost = 7;
    data.facts.note = "no names here";

    char *text = printed(&data, &(struct pace_profile_view){0});

    cr_assert_not_null(strstr(text, "stopped by signal 11 ("));
    cr_assert_not_null(strstr(text, "\n   6 frames were left by a jump"));
    cr_assert_not_null(strstr(text, "\n   7 calls too deep"));
    cr_assert_not_null(strstr(text, "\n   no names here\n"));
    free(text);
}

/* 10,000,000 ns of own time beside probes of 30 ns: at 83,334 calls they are
 * just over a fifth of the whole. */
Test(profile_report, the_precise_build_is_advised_above_a_fifth_of_probes)
{
    struct pace_profile_row row = {"f", "f.c", 1,    83333, 83333,
                                   1e7, 1e7,   true, true};
    struct pace_profile_data data = sample();

    data.rows = &row;
    data.row_count = 1;
    data.edge_count = 0;

    char *text = printed(&data, &(struct pace_profile_view){0});

    cr_assert_null(strstr(text, "PRECISE=1"), "%s", text);
    free(text);
    row.calls = 83334;
    text = printed(&data, &(struct pace_profile_view){0});
    cr_assert_not_null(strstr(text, "PRECISE=1"), "%s", text);
    free(text);
    data.facts.precise = true;
    text = printed(&data, &(struct pace_profile_view){0});
    cr_assert_null(strstr(text, "PRECISE=1"), "%s", text);
    free(text);
}

Test(profile_report, a_full_device_is_noticed)
{
    struct pace_profile_data data = sample();
    FILE *full = fopen("/dev/full", "w");

    if (!full) {
        cr_skip_test("no /dev/full here");
    }
    cr_assert_eq(
        pace_profile_report(full, &data, &(struct pace_profile_view){0}),
        PACE_CANNOT_WRITE);
    clearerr(full);
    cr_assert_eq(pace_profile_csv(full, &data), PACE_CANNOT_WRITE);
    fclose(full);
}

Test(profile_report, no_memory_prints_nothing)
{
    struct pace_profile_data data = sample();
    FILE *stream = tmpfile();
    enum pace_status status;

    oom_after(0);
    status = pace_profile_report(stream, &data, &(struct pace_profile_view){0});
    oom_after(-1);
    cr_assert_eq(status, PACE_NO_MEMORY);
    cr_assert_eq(ftell(stream), 0);
    fclose(stream);
}

Test(profile_report, csv_leaves_out_what_is_not_known)
{
    struct pace_profile_data data = sample();
    char *text = NULL;
    size_t size;
    FILE *stream = open_memstream(&text, &size);

    rows[3].file = "odd,name.c";
    cr_assert_eq(pace_profile_csv(stream, &data), PACE_OK);
    fclose(stream);
    /* Of 1.3000004 s: 0.1538, 92.3077 and 7.5385 per cent. */
    cr_assert_str_eq(text,
                     "function,file,line,calls,primitive,own_ns,cumulative_ns,"
                     "own_percent\n"
                     "main,src/app.c,40,1,1,2000000,1500000000,0.154\n"
                     "walk,src/tree.c,12,1000,10,1200000000,1400000000,92.308\n"
                     "leaf,src/tree.c,5,100,100,,400,\n"
                     "alpha,\"odd,name.c\",7,10,10,98000000,98000000,7.538\n");
    free(text);
}

Test(profile_select, sorts_have_names)
{
    enum pace_profile_sort sort = PACE_PROFILE_FILE;

    cr_assert_eq(pace_profile_sort_named("calls", &sort), PACE_OK);
    cr_assert_eq(sort, PACE_PROFILE_CALLS);
    cr_assert_eq(pace_profile_sort_named("cumulative", &sort), PACE_OK);
    cr_assert_eq(sort, PACE_PROFILE_CUMULATIVE);
    cr_assert_eq(pace_profile_sort_named("speed", &sort), PACE_BAD_INPUT);
    cr_assert_eq(pace_profile_sort_named("", &sort), PACE_BAD_INPUT);
    cr_assert_eq(sort, PACE_PROFILE_CUMULATIVE);
}

Test(profile_select, a_place_that_is_unknown_has_no_line)
{
    char place[32];
    struct pace_profile_row row = {.function = "f", .file = "?"};

    pace_profile_place(&row, place, sizeof place);
    cr_assert_str_eq(place, "?(f)");
    pace_profile_place(&row, place, 4);
    cr_assert_str_eq(place, "?(f");
}

static struct pace_profile_data copies(void)
{
    static struct pace_profile_row twice[3];
    static struct pace_profile_edge calls[3];

    twice[0] =
        (struct pace_profile_row){"inl", "h.h", 3, 5, 4, 10, 20, true, false};
    twice[1] =
        (struct pace_profile_row){"user", "u.c", 9, 1, 1, 30, 60, true, true};
    twice[2] =
        (struct pace_profile_row){"inl", "h.h", 3, 7, 6, 20, 40, false, false};
    calls[0] = (struct pace_profile_edge){1, 0, 5, 4, 10, 20, true, false};
    calls[1] = (struct pace_profile_edge){3, 1, 1, 1, 30, 60, true, true};
    calls[2] = (struct pace_profile_edge){1, 2, 7, 6, 20, 40, true, true};
    return (struct pace_profile_data){
        .rows = twice, .row_count = 3, .edges = calls, .edge_count = 3};
}

Test(profile_merge, copies_of_an_inline_function_are_one)
{
    struct pace_profile_data data = copies();

    cr_assert_eq(pace_profile_merge(&data), PACE_OK);
    cr_assert_eq(data.row_count, 2);
    cr_assert_eq(data.rows[0].calls, 12);
    cr_assert_eq(data.rows[0].primitive, 10);
    /* Known only if all of it is. */
    cr_assert_not(data.rows[0].own_known);
    cr_assert_not(data.edges[0].cumulative_known);
    cr_assert(data.edges[0].own_known);
    cr_assert_eq(data.rows[0].own_ns, 30);
    cr_assert_eq(data.rows[0].cumulative_ns, 60);
    cr_assert_eq(data.edge_count, 2);
    cr_assert_eq(data.edges[0].calls, 12);
    cr_assert_eq(data.edges[0].caller, 1);
    cr_assert_eq(data.edges[0].callee, 0);
    /* Code that is not profiled keeps the index behind the last row. */
    cr_assert_eq(data.edges[1].caller, 2);
    cr_assert_eq(data.edges[1].callee, 1);
}

Test(profile_merge, unknown_places_are_not_the_same)
{
    struct pace_profile_data data = copies();

    data.rows[0].line = data.rows[2].line = 0;
    cr_assert_eq(pace_profile_merge(&data), PACE_OK);
    cr_assert_eq(data.row_count, 3);
    cr_assert_eq(data.edge_count, 3);
}

Test(profile_merge, no_memory_changes_nothing)
{
    struct pace_profile_data data = copies();
    enum pace_status status;

    oom_after(0);
    status = pace_profile_merge(&data);
    oom_after(-1);
    cr_assert_eq(status, PACE_NO_MEMORY);
    cr_assert_eq(data.row_count, 3);
    cr_assert_eq(data.edge_count, 3);
}

Test(profile_off, a_plain_build_does_nothing)
{
    struct pace_profile_row *found = rows;
    size_t count = 9;
    char *text = NULL;
    FILE *stream = tmpfile();

    cr_assert_not(pace_profile_available());
    pace_profile_enable();
    pace_profile_disable();
    pace_profile_clear();
    cr_assert_eq(pace_profile_print(stream, NULL), PACE_OK);
    cr_assert_eq(ftell(stream), 0);
    fclose(stream);
    cr_assert_eq(pace_profile_rows(&found, &count), PACE_OK);
    cr_assert_null(found);
    cr_assert_eq(count, 0);
    cr_assert_eq(pace_profile_text(NULL, &text), PACE_OK);
    cr_assert_str_eq(text, "");
    free(text);
    oom_after(0);
    cr_assert_eq(pace_profile_text(NULL, &text), PACE_NO_MEMORY);
    oom_after(-1);
}
