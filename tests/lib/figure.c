#include "lib/chart/figure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/found.h"
#include "tests/support/oom.h"

static char room[64];

/* Every test has an empty directory to itself and leaves none behind. */
static void make_room(void)
{
    strcpy(room, "/tmp/pace-figure-XXXXXX");
    cr_assert_not_null(mkdtemp(room));
}

static void remove_room(void)
{
    char command[128];

    snprintf(command, sizeof command, "rm -rf '%s'", room);
    cr_assert_eq(system(command), 0);
}

TestSuite(figure, .init = make_room, .fini = remove_room);

/* The text of room/toy.SUFFIX. */
static const char *text_of(const char *suffix)
{
    static char text[1 << 20];
    char path[128];

    snprintf(path, sizeof path, "%s/toy.%s", room, suffix);
    FILE *stream = fopen(path, "r");
    cr_assert_not_null(stream, "%s is missing", path);
    text[fread(text, 1, sizeof text - 1, stream)] = '\0';
    fclose(stream);
    return text;
}

static size_t lines_of(const char *suffix)
{
    size_t lines = 0;

    for (const char *c = text_of(suffix); *c != '\0'; c++) {
        lines += *c == '\n';
    }
    return lines;
}

static void holds(const char *suffix, const char *part)
{
    const char *text = text_of(suffix);

    cr_assert_not_null(strstr(text, part), "%s is not in %s:\n%s", part, suffix,
                       text);
}

static void write_figure(const struct found *found)
{
    cr_assert_eq(pace_figure_write(&found->outcome, room), PACE_OK);
}

static const char *const suffixes[] = {"figure.csv", "lines.csv", "curve.csv",
                                       "ticks.csv", "doubling.csv"};

Test(figure, without_rows_there_are_files_and_no_picture)
{
    struct found *found = found_nothing();

    found_variant(found, "a");
    write_figure(found);
    for (size_t i = 0; i < PACE_COUNT(suffixes); i++) {
        cr_assert_eq(lines_of(suffixes[i]), 1);
    }
}

Test(figure, two_variants_make_a_scaling_and_a_doubling)
{
    struct found *found = found_pair();

    write_figure(found);
    cr_assert_eq(lines_of("figure.csv"), 3);
    holds("figure.csv",
          "\ntoy,scaling,\"At n = 4,000, b is about 10x faster than a\",What "
          "toys do,things,log,time,4000,4000,40000,10,10x,12649.11064,left,,");
    holds("figure.csv",
          "\ntoy,doubling,Twice the n takes 2.0x the time for every one,");
}

/* b is ten times as fast, but for 500, where it costs the double. */
Test(figure, where_the_order_is_the_other_way_round_is_marked)
{
    struct found *found = found_pair();

    found_row(found, 0, 500, "time", 5000);
    found_row(found, 1, 500, "time", 10000);
    write_figure(found);
    holds("figure.csv", ",10x,12649.11064,left,500,");
}

Test(figure, lines_end_where_the_largest_size_does)
{
    struct found *found = found_pair();

    found_law(found, 0, "time", PACE_N)->fit.coefficient = 10;
    write_figure(found);
    cr_assert_eq(lines_of("lines.csv"), 3);
    holds("lines.csv", "\ntoy,a,0,A,time,a,n,0,3,0,49,4000,40000,40000,2,");
    holds("lines.csv", "\ntoy,b,1,B,time,b,,3,3,49,0,4000,4000,4000,2,");
}

Test(figure, doublings_are_ratios_to_the_row_before)
{
    struct found *found = found_pair();

    found->rows[2].summary.median = 160000;
    found->rows[2].summary.ci_low = 150000;
    found->rows[2].summary.ci_high = 170000;
    write_figure(found);
    cr_assert_str_eq(text_of("doubling.csv"),
                     "variant,meter,n,cost,ratio,log2_ratio,per_doubling,low,"
                     "high\n"
                     "a,time,1000,10000,,,,10000,10000\n"
                     "a,time,2000,20000,2,1,2,20000,20000\n"
                     "a,time,4000,160000,8,3,8,150000,170000\n"
                     "b,time,1000,1000,,,,1000,1000\n"
                     "b,time,2000,2000,2,1,2,2000,2000\n"
                     "b,time,4000,4000,2,1,2,4000,4000\n");
}

Test(figure, a_curve_covers_the_sizes_measured_and_no_more)
{
    struct found *found = found_pair();

    found_law(found, 1, "time", PACE_N);
    write_figure(found);
    cr_assert_eq(lines_of("curve.csv"), 50);
    /* 2 n at both ends and at the 25th of 49 points, the square root of
     * 1000 * 4000 */
    holds("curve.csv", "\ntoy,b,time,1000,2000\n");
    holds("curve.csv", "\ntoy,b,time,2000,4000\n");
    holds("curve.csv", "\ntoy,b,time,4000,8000\n");
}

Test(figure, a_law_more_than_twice_off_a_point_is_not_drawn)
{
    struct found *found = found_pair();
    struct pace_law *law = found_law(found, 1, "time", PACE_N);

    law->fit.coefficient = 2.01;
    write_figure(found);
    cr_assert_eq(lines_of("curve.csv"), 1);
    holds("lines.csv", "\ntoy,b,1,B,time,b,n,3,3,0,0,");
    law->fit.coefficient = 0.49;
    write_figure(found);
    cr_assert_eq(lines_of("curve.csv"), 1);
    law->fit.coefficient = 0.5;
    write_figure(found);
    cr_assert_eq(lines_of("curve.csv"), 50);
}

Test(figure, a_law_that_cannot_be_drawn_has_no_curve)
{
    struct found *found = found_pair();
    struct pace_law *law = found_law(found, 0, "time", PACE_C_TO_N);

    /* 2^4000 is no double. */
    write_figure(found);
    cr_assert_eq(lines_of("curve.csv"), 1);
    holds("lines.csv", "\ntoy,a,0,A,time,a,2^n,0,3,0,0,");
    law->fit.best = PACE_N;
    law->fit.n_max = law->fit.n_min;
    write_figure(found);
    cr_assert_eq(lines_of("curve.csv"), 1);
}

Test(figure, one_size_is_a_picture_without_doublings)
{
    struct found *found = found_nothing();

    found_row(found, found_variant(found, "a"), 1000, "time", 3000);
    write_figure(found);
    cr_assert_eq(lines_of("figure.csv"), 2);
    holds("figure.csv", "\ntoy,scaling,\"At n = 1,000, a takes 3.00 us\",");
    /* n from 500 to 2000, time a decade and its margins, no work, no ratio */
    holds("figure.csv", ",things,log,,,,,,,,,,500,2000,");
    holds("figure.csv", ",,,,\n");
    holds("lines.csv", "\ntoy,a,0,A,time,a,,0,1,0,0,1000,3000,3000,,\n");
}

Test(figure, both_meters_have_axes_and_lines)
{
    struct found *found = found_nothing();

    found_row(found, found_variant(found, "a"), 1000, "time", 3000);
    found_row(found, 0, 1000, "work", 70);
    write_figure(found);
    cr_assert_eq(lines_of("lines.csv"), 3);
    holds("lines.csv", "\ntoy,a,0,A,work,a,,1,1,0,0,1000,70,70,,\n");
    holds("ticks.csv", "\ntoy,n,1000,1k\n");
    holds("ticks.csv", "\ntoy,time,10000,10 µs\n");
    holds("ticks.csv", "\ntoy,work,100,100\n");
}

Test(figure, other_meters_have_no_chart)
{
    struct found *found = found_nothing();

    found_row(found, found_variant(found, "a"), 1000, "heap_peak", 3000);
    write_figure(found);
    cr_assert_eq(lines_of("figure.csv"), 1);
}

Test(figure, a_chart_of_its_own_is_named_after_both)
{
    struct found *found = found_pair();
    size_t c = found_variant(found, "c");

    found->variants[c].chart = "small";
    found_row(found, c, 4, "time", 100);
    write_figure(found);
    cr_assert_eq(lines_of("figure.csv"), 4);
    holds("figure.csv", "\ntoy_small,scaling,\"At n = 4, c takes 100 ns\","
                        "What toys do: small,things,");
    holds("lines.csv", "\ntoy_small,c,0,C,time,c,,6,1,0,0,4,100,100,,\n");
    holds("doubling.csv", "\nc,time,4,100,,,,100,100\n");
}

Test(figure, an_interrupted_run_says_so)
{
    struct found *found = found_pair();

    found->outcome.partial = true;
    write_figure(found);
    holds("figure.csv",
          ",What toys do (interrupted: some sizes are missing),things,");
}

Test(figure, sizes_that_go_by_steps_have_a_linear_axis)
{
    struct found *found = found_nothing();

    found->demo.sizes = (struct pace_sizes){.first = 5, .last = 7, .step = 1};
    found_variant(found, "a");
    for (size_t n = 5; n <= 7; n++) {
        found_row(found, 0, n, "time", (double)n);
    }
    write_figure(found);
    holds("figure.csv", ",things,linear,");
    found->rows[2].n = 700;
    write_figure(found);
    holds("figure.csv", ",things,log,");
}

Test(figure, texts_of_any_kind_stay_in_their_cells)
{
    struct found *found = found_pair();

    found->variants[0].label = "50 %_{x}, \"q\"\n";
    found->variants[1].label = "`x` $(y)";
    found->demo.title = "a,b";
    write_figure(found);
    cr_assert_eq(lines_of("lines.csv"), 3);
    holds("lines.csv", "\ntoy,a,0,5,time,\"50 %_{x}, 'q' \",,0,3,0,0,");
    holds("lines.csv", "\ntoy,b,1,X,time,`x` $(y),,3,3,0,0,");
    holds("figure.csv", ",\"a,b\",things,");
}

Test(figure, extreme_costs_are_drawn_or_left_out)
{
    struct found *found = found_nothing();

    found_row(found, found_variant(found, "a"), 1, "time", 1e-29);
    found_row(found, 0, 2, "time", 1e59);
    found_row(found, 0, 3, "time", 1e300);
    found_row(found, 0, (size_t)-1, "time", 1);
    write_figure(found);
    holds("lines.csv", "\ntoy,a,0,A,time,a,,0,3,0,0,18446744073709551615,1,");
    cr_assert_null(strstr(text_of("figure.csv"), "inf"));
    cr_assert_null(strstr(text_of("figure.csv"), "nan"));
    cr_assert_eq(lines_of("doubling.csv"), 4);
}

Test(figure, sixty_four_variants_at_sixty_four_sizes)
{
    static char names[64][16];
    struct found *found = found_nothing();

    for (size_t v = 0; v < 64; v++) {
        snprintf(names[v], sizeof names[v], "v%zu", v);
        found_variant(found, names[v]);
        for (size_t n = 1; n <= 64; n++) {
            found_row(found, v, n, "time", (double)(n * (v + 1)));
        }
    }
    write_figure(found);
    cr_assert_eq(lines_of("lines.csv"), 65);
    cr_assert_eq(lines_of("doubling.csv"), 64 * 64 + 1);
}

Test(figure, when_memory_runs_out_old_files_stay)
{
    struct found *found = found_pair();
    enum pace_status status = PACE_NO_MEMORY;

    write_figure(found);
    found->demo.title = "new";
    for (int k = 0; status; k++) {
        long before = oom_live_blocks();

        holds("figure.csv", "What toys do");
        oom_after(k);
        status = pace_figure_write(&found->outcome, room);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
        cr_assert_eq(oom_live_blocks(), before);
        cr_assert_lt(k, 100);
    }
    holds("figure.csv", ",new,");
}

Test(figure, a_place_that_cannot_be_written_is_reported)
{
    struct found *found = found_pair();

    cr_assert_eq(pace_figure_write(&found->outcome, "/dev/null/x"),
                 PACE_CANNOT_CREATE);
}

Test(figure, the_finding_is_what_the_picture_says)
{
    struct found *found = found_pair();
    char text[100];

    pace_figure_headline(&found->outcome, NULL, text, sizeof text);
    cr_assert_str_eq(text, "At n = 4,000, b is about 10x faster than a");
    pace_figure_headline(&found->outcome, "none", text, sizeof text);
    cr_assert_str_eq(text, "Nothing was measured");
}
