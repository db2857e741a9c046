#include "lib/profile/chart.h"

#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "tests/support/oom.h"

struct tables {
    char *figure;
    char *bars;
};

static struct tables draw(const struct pace_profile_data *data)
{
    struct tables tables = {NULL, NULL};
    size_t sizes[2];
    FILE *figure = open_memstream(&tables.figure, &sizes[0]);
    FILE *bars = open_memstream(&tables.bars, &sizes[1]);

    cr_assert_eq(pace_profile_chart(data, "sorting", figure, bars), PACE_OK);
    fclose(figure);
    fclose(bars);
    return tables;
}

static void release(struct tables tables)
{
    free(tables.figure);
    free(tables.bars);
}

/* 8 ms in all, of which some cannot be told from the probes. */
Test(profile_chart, the_longest_first_and_the_rest_in_one)
{
    struct pace_profile_row rows[] = {
        {"main", "a.c", 9, 1, 1, 9.6e5, 8e6, true, true},
        {"sort", "a.c", 1, 1234567, 10, 5.04e6, 6e6, true, true},
        {"less", "a.c", 4, 99, 99, 1.996e6, 1.996e6, false, true},
        {"tiny", "a.c", 6, 2, 2, 4000, 4000, true, true},
    };
    struct pace_profile_data data = {
        .facts = {.probe_callee_ns = 12, .probe_caller_ns = 18},
        .rows = rows,
        .row_count = 4};
    struct tables tables = draw(&data);

    cr_assert_str_eq(
        tables.figure,
        "chart,kind,headline,subtitle\n"
        "sorting,profile,\"sort() takes 63 % of the time in 1,234,567 calls\","
        "\"Own time by function, callees not included. sorting: 1,234,669 "
        "calls of 4 functions, 8 ms; probes of 30 ns a call subtracted\"\n");
    cr_assert_str_eq(tables.bars,
                     "name,text,detail,percent\n"
                     "sort,63 %  5.04 ms,\"1,234,567 calls\",63.000\n"
                     "main,12 %  960 us,\"1 call\",12.000\n"
                     "2 more,25.0 %  2 ms,,25.000\n");
    release(tables);
}

Test(profile_chart, twelve_bars_and_one_for_what_is_left)
{
    struct pace_profile_row rows[14];
    struct pace_profile_data data = {.rows = rows, .row_count = 14};

    for (int i = 0; i < 14; i++) {
        rows[i] = (struct pace_profile_row){"f", "a.c", i + 1, 1,   1,
                                            100, 100,   true,  true};
    }

    struct tables tables = draw(&data);
    size_t lines = 0;

    for (const char *c = tables.bars; *c; c++) {
        lines += *c == '\n';
    }
    cr_assert_eq(lines, 1 + 12 + 1);
    cr_assert_not_null(
        strstr(tables.bars, "\n2 more,14.3 %  200 ns,,14.286\n"));
    release(tables);
}

Test(profile_chart, nothing_that_could_be_timed)
{
    struct pace_profile_data data = {.row_count = 0};
    struct tables tables = draw(&data);

    cr_assert_not_null(
        strstr(tables.figure, ",No function took long enough to be timed,"));
    cr_assert_str_eq(tables.bars, "name,text,detail,percent\n"
                                  "0 more,0.0 %  0 ns,,0.000\n");
    release(tables);
}

Test(profile_chart, no_memory_and_no_room)
{
    struct pace_profile_data data = {.row_count = 0};
    FILE *figure = tmpfile();
    FILE *full = fopen("/dev/full", "w");
    enum pace_status status;

    oom_after(0);
    status = pace_profile_chart(&data, "x", figure, figure);
    oom_after(-1);
    cr_assert_eq(status, PACE_NO_MEMORY);
    cr_assert_eq(ftell(figure), 0);
    if (full) {
        cr_assert_eq(pace_profile_chart(&data, "x", figure, full),
                     PACE_CANNOT_WRITE);
        fclose(full);
    }
    fclose(figure);
}
