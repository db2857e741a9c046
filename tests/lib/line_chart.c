#include "lib/profile/line_chart.h"

#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char dir[] = "/tmp/pace-chart-XXXXXX";

/* What the file holds, which is then removed. */
static char *take(const char *name)
{
    static char text[1024];
    char path[128];
    FILE *file;
    size_t size;

    snprintf(path, sizeof path, "%s/%s", dir, name);
    file = fopen(path, "r");
    cr_assert_not_null(file, "%s", path);
    size = fread(text, 1, sizeof text - 1, file);
    text[size] = '\0';
    fclose(file);
    unlink(path);
    return text;
}

Test(line_chart, the_headline_states_the_peak_and_where_it_was)
{
    struct pace_line_row rows[] = {{.file = "x.c", .function = "f", .line = 3},
                                   {.file = "x.c", .function = "g", .line = 7}};
    struct pace_line_step steps[] = {
        {.time_ns = 1e6,
         .live_bytes = 2000000,
         .peak_bytes = 2000000,
         .row = 0},
        {.time_ns = 1.05e6, .live_bytes = 2500000, .peak_bytes = 0, .row = 0},
        {.time_ns = 2e6,
         .live_bytes = 1000000,
         .peak_bytes = 9000000,
         .row = 1},
        {.time_ns = 4e6, .live_bytes = 1500000, .peak_bytes = 0, .row = 1}};
    struct pace_line_data data = {
        .rows = rows, .row_count = 2, .steps = steps, .step_count = 4};

    cr_assert_not_null(mkdtemp(dir));
    cr_assert_eq(pace_line_chart(&data, dir, "x"), PACE_OK);
    cr_expect_str_eq(take("memory_x.memory.csv"),
                     "time_ms,live_mb,label\n"
                     "0,0,\n"
                     "1.000000,2.000000,line 3\n"
                     "1.050000,2.500000,\n" /* labelled already */
                     "2.000000,9.000000,\n" /* up and down in one line */
                     "2.000000,1.000000,\n"
                     "4.000000,1.500000,line 7\n");
    cr_expect_not_null(
        strstr(take("memory_x.figure.csv"),
               "\nx,memory,\"The heap is largest in line 7, g(): 9,000,000 "
               "bytes\","));
    cr_expect_eq(rmdir(dir), 0);
    data.step_count = 0;
    cr_expect_eq(pace_line_chart(&data, dir, "x"), PACE_UNAVAILABLE);
}
