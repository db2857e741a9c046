#include "lib/demo/points.h"

#include <string.h>

#include <criterion/criterion.h>

#include "tests/support/oom.h"

/* Reads the text; messages go to room, which holds 200 bytes. */
static enum pace_status read_text(const char *text, struct pace_points *points,
                                  char room[])
{
    FILE *in = tmpfile();
    FILE *err = tmpfile();

    cr_assert(in && err);
    fputs(text, in);
    rewind(in);
    enum pace_status status = pace_points_read(in, "test", points, err);

    rewind(err);
    room[fread(room, 1, 199, err)] = '\0';
    fclose(in);
    fclose(err);
    return status;
}

Test(points, samples_of_a_size_become_their_minimum_and_noise)
{
    struct pace_points points = {0};
    char message[200];

    cr_assert_eq(
        read_text("n,cost\n20,7\n10,100\n10,94\n10,130\n", &points, message),
        PACE_OK);
    cr_assert_str_empty(message);
    cr_assert_eq(points.count, 2);
    cr_assert_eq(points.row_count, 4);
    cr_assert_float_eq(points.items[0].n, 10, 0);
    cr_assert_float_eq(points.items[0].cost, 94, 0);
    cr_assert_float_eq(points.items[0].noise, 0.02, 1e-12);
    cr_assert_float_eq(points.items[1].n, 20, 0);
    cr_assert_float_eq(points.items[1].noise, 0, 0);
    pace_points_release(&points);
    cr_assert_eq(points.count, 0);
}

Test(points, a_refused_file_leaves_the_points_alone)
{
    struct pace_points points = {.row_count = 77};
    char message[200];

    cr_assert_eq(read_text("n,cost\n10,1\n10,2\n", &points, message),
                 PACE_BAD_INPUT);
    cr_assert(strstr(message, "test: only one size"));
    cr_assert_eq(read_text("n,cost\n10,1\n20,x\n", &points, message),
                 PACE_BAD_INPUT);
    cr_assert_str_eq(message, "test, line 3: 'x' is no cost; a number above 0, "
                              "at most 1e300, is accepted\n");
    cr_assert_eq(points.row_count, 77);
    cr_assert_null(points.items);
}

Test(points, the_longest_line_that_fits_is_read_and_one_more_is_not)
{
    struct pace_points points = {0};
    char text[400];
    char message[200];

    /* 255 characters: "10," and a cost with leading zeros. */
    for (int length = 255; length <= 256; length++) {
        snprintf(text, sizeof text, "n,cost\n10,%0*d\n20,10\n", length - 3, 5);
        enum pace_status status = read_text(text, &points, message);

        if (length == 255) {
            cr_assert_eq(status, PACE_OK, "%s", message);
            cr_assert_float_eq(points.items[0].cost, 5, 0);
            pace_points_release(&points);
        } else {
            cr_assert_eq(status, PACE_BAD_INPUT);
            cr_assert(strstr(message, "line 2: '10,0000"));
        }
    }
}

Test(points, each_refused_allocation_is_reported_and_nothing_leaks)
{
    char text[4096] = "n,cost\n";
    size_t used = strlen(text);
    struct pace_points points = {0};
    char message[200];
    long live = oom_live_blocks();
    enum pace_status status = PACE_NO_MEMORY;
    int refused = 0;

    for (int i = 1; i <= 200; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used, "%d,%d\n", i,
                                 3 * i);
    }
    while (status == PACE_NO_MEMORY) {
        oom_after(refused);
        status = read_text(text, &points, message);
        oom_after(-1);
        if (status) {
            cr_assert_str_eq(message, "test: out of memory\n");
            cr_assert_null(points.items);
            cr_assert_eq(oom_live_blocks(), live);
        }
        refused++;
    }
    cr_assert_eq(status, PACE_OK);
    cr_assert_eq(points.count, 200);
    pace_points_release(&points);
    cr_assert_eq(oom_live_blocks(), live);
    /* Three times the rows grow, and each of 200 sizes is summarized. */
    cr_assert(refused > 200);
}
