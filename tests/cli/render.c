#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "lib/chart/figure.h"
#include "tests/support/found.h"
#include "tests/support/run.h"

static char room[] = "/tmp/pace-render-XXXXXX";
static char results[64]; /* in the room */
static char out[64];     /* in the room, not made yet */

/* Every test has a directory to itself and leaves none behind. */
static void make_room(void)
{
    cr_assert_not_null(mkdtemp(room));
    snprintf(results, sizeof results, "%s/results", room);
    snprintf(out, sizeof out, "%s/out", room);
}

static void remove_room(void)
{
    char command[128];

    snprintf(command, sizeof command, "rm -rf '%s'", room);
    cr_assert_eq(system(command), 0);
}

TestSuite(render, .init = make_room, .fini = remove_room);

static void need_gnuplot(void)
{
    if (system("command -v gnuplot >/dev/null") != 0) {
        cr_skip_test("gnuplot is not installed");
    }
}

static void put_results(const struct found *found)
{
    cr_assert_eq(pace_figure_write(&found->outcome, results), PACE_OK);
}

/* a and b with time, work and a law each. */
static void put_pair(void)
{
    struct found *found = found_pair();

    for (size_t v = 0; v < 2; v++) {
        for (size_t n = 1000; n <= 4000; n *= 2) {
            found_row(found, v, n, "work", (double)n * (v == 0 ? 7 : 3));
        }
        found_law(found, v, "time", PACE_N);
        found_law(found, v, "work", PACE_N);
    }
    put_results(found);
}

static void put_file(const char *name, const char *text)
{
    char path[128];

    snprintf(path, sizeof path, "%s/%s", results, name);
    FILE *stream = fopen(path, "w");
    cr_assert_not_null(stream);
    fputs(text, stream);
    cr_assert_eq(fclose(stream), 0);
}

/* The text of a file of the room, "" if there is none. */
static const char *text_of(const char *name)
{
    static char text[1 << 20];
    char path[192];
    size_t size = 0;

    snprintf(path, sizeof path, "%s/%s", room, name);
    FILE *stream = fopen(path, "r");
    if (stream) {
        size = fread(text, 1, sizeof text - 1, stream);
        fclose(stream);
    }
    text[size] = '\0';
    return text;
}

/* Replaces the first old by new in a file of the results. */
static void change(const char *name, const char *old, const char *new)
{
    static char changed[1 << 20];
    char path[128];

    snprintf(path, sizeof path, "results/%s", name);
    const char *text = text_of(path);
    const char *found = strstr(text, old);
    cr_assert_not_null(found, "%s is not in %s:\n%s", old, name, text);
    snprintf(changed, sizeof changed, "%.*s%s%s", (int)(found - text), text,
             new, found + strlen(old));
    put_file(name, changed);
}

/* How many files there are in out, also hidden ones. */
static size_t files_in_out(void)
{
    size_t count = 0;
    DIR *stream = opendir(out);
    struct dirent *entry;

    while (stream && (entry = readdir(stream))) {
        count +=
            strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    }
    if (stream) {
        closedir(stream);
    }
    return count;
}

/* plots/render with up to four arguments, in a shell's environment. */
static struct run_result render(const char *a, const char *b, const char *c,
                                const char *d)
{
    char *argv[] = {"plots/render", (char *)a, (char *)b,
                    (char *)c,      (char *)d, NULL};
    struct run_result result;

    run(argv, NULL, &result);
    return result;
}

static void says(const struct run_result *result, int status, const char *part)
{
    cr_assert_eq(result->status, status, "ended with %d: %s", result->status,
                 result->err);
    cr_assert_not_null(strstr(result->err, part), "said: %s", result->err);
}

static void refuses(const char *part)
{
    struct run_result result = render(results, out, NULL, NULL);

    says(&result, 2, part);
    cr_assert_eq(files_in_out(), 0);
    run_release(&result);
}

Test(render, draws_every_picture_whole_and_says_where)
{
    char expected[512];

    need_gnuplot();
    put_pair();
    struct run_result result = render(results, out, NULL, NULL);
    says(&result, 0, "");
    cr_assert_str_empty(result.err);
    snprintf(expected, sizeof expected,
             "%s/toy.svg\n%s/toy.png\n%s/toy.doubling.svg\n"
             "%s/toy.doubling.png\n",
             out, out, out, out);
    cr_assert_str_eq(result.out, expected);
    cr_assert_eq(files_in_out(), 4);
    cr_assert_not_null(strstr(text_of("out/toy.svg"), "</svg>\n"));
    cr_assert_eq(memcmp(text_of("out/toy.png"), "\x89PNG", 4), 0);
    run_release(&result);
}

Test(render, an_svg_says_its_finding_and_follows_a_dark_page)
{
    need_gnuplot();
    put_pair();
    struct run_result result = render("--svg", results, out, "toy");
    const char *svg = text_of("out/toy.svg");

    says(&result, 0, "");
    cr_assert_not_null(
        strstr(svg, "<title>At n = 4,000, b is about 10x faster than a<"));
    cr_assert_not_null(strstr(svg, "<desc>What toys do</desc>"));
    cr_assert_not_null(strstr(svg, "prefers-color-scheme:dark"));
    cr_assert_not_null(strstr(svg, "font-weight=\"bold\""));
    cr_assert_eq(files_in_out(), 2);
    run_release(&result);
}

/* The numbers are written for terminals, too: there u stands for micro. */
Test(render, times_and_factors_are_set_as_in_print)
{
    struct found *found = found_nothing();

    need_gnuplot();
    found_row(found, found_variant(found, "a us b"), 1000, "time", 3000);
    put_results(found);
    struct run_result result = render("--svg", results, out, "toy");
    const char *svg = text_of("out/toy.svg");

    says(&result, 0, "");
    cr_assert_not_null(strstr(svg, ">At n = 1,000, a us b takes 3.00 µs<"));
    run_release(&result);
    put_pair();
    result = render("--svg", results, out, "toy");
    cr_assert_not_null(strstr(text_of("out/toy.svg"), ">10×<"));
    run_release(&result);
}

Test(render, a_histogram_tells_each_count_that_is_not_0)
{
    need_gnuplot();
    cr_assert_eq(mkdir(results, 0777), 0);
    put_file("x.figure.csv", "chart,kind,headline,subtitle,note\n"
                             "x,gap,Gaps,About gaps,far away\n");
    put_file("x.gap.csv", "low,high,count\n0,1,473\n1,2,0\n2,3,1\n");
    struct run_result result = render("--svg", results, out, NULL);
    const char *svg = text_of("out/x.gap.svg");

    says(&result, 0, "");
    cr_assert_not_null(strstr(svg, ">473<"));
    cr_assert_not_null(strstr(svg, ">1<"));
    run_release(&result);
}

Test(render, the_same_results_give_the_same_bytes)
{
    static char first[1 << 20];

    need_gnuplot();
    put_pair();
    struct run_result result = render("--svg", results, out, NULL);
    snprintf(first, sizeof first, "%s", text_of("out/toy.svg"));
    run_release(&result);
    result = render("--svg", results, out, NULL);
    says(&result, 0, "");
    cr_assert_str_eq(text_of("out/toy.svg"), first);
    run_release(&result);
}

Test(render, options_choose_the_form)
{
    need_gnuplot();
    put_pair();
    struct run_result result = render("--dark", results, out, "toy");
    says(&result, 0, "");
    cr_assert_eq(files_in_out(), 2);
    cr_assert_str_not_empty(text_of("out/toy.dark.png"));
    run_release(&result);
    result = render("--narrow", results, out, "toy");
    says(&result, 0, "");
    cr_assert_not_null(
        strstr(text_of("out/toy.narrow.svg"), "viewBox=\"0 0 640 "));
    run_release(&result);
}

Test(render, a_name_chooses_a_picture_or_all_of_a_demo)
{
    need_gnuplot();
    put_pair();
    struct run_result result = render("--svg", results, out, "toy.doubling");
    says(&result, 0, "");
    cr_assert_eq(files_in_out(), 1);
    cr_assert_str_not_empty(text_of("out/toy.doubling.svg"));
    run_release(&result);
    result = render(results, out, "t.y", "toyx");
    says(&result, 2, "no results for t.y");
    says(&result, 2, "no results for toyx");
    run_release(&result);
}

Test(render, folders_may_have_any_name)
{
    char strange[128];

    need_gnuplot();
    put_pair();
    snprintf(strange, sizeof strange, "%s/a b'c\"d$(e)`f`=g\\h*", room);
    struct run_result result = render("--svg", results, strange, "toy");
    says(&result, 0, "");
    run_release(&result);
    result = render(strange, out, NULL, NULL);
    says(&result, 2, "nothing to draw");
    run_release(&result);
    cr_assert_eq(rename(strange, out), 0);
    cr_assert_eq(rename(results, strange), 0);
    cr_assert_eq(files_in_out(), 2);
    result = render("--png", strange, out, "toy");
    says(&result, 0, "");
    cr_assert_eq(files_in_out(), 4);
    run_release(&result);
}

/* Labels that a shell or gnuplot would obey if they were part of a command. */
static void put_hostile(void)
{
    static char labels[2][128];
    struct found *found = found_pair();

    snprintf(labels[0], sizeof labels[0], "`touch %s/1`$(touch %s/2)", room,
             room);
    snprintf(labels[1], sizeof labels[1], "'.system('touch %s/3').'", room);
    found->variants[0].label = labels[0];
    found->variants[1].label = labels[1];
    found->demo.title = "100 %s {/:Bold x}_2^3 @ & ~ \\n \033[2J \"q, r\" <b>";
    found->demo.n_means = "{n}\\";
    put_results(found);
}

Test(render, text_of_results_is_never_obeyed)
{
    need_gnuplot();
    put_hostile();
    struct run_result result = render(results, out, NULL, NULL);
    says(&result, 0, "");
    run_release(&result);
    result = render(results, "-", NULL, NULL);
    says(&result, 0, "");
    cr_assert_null(strchr(result.out, '\033'));
    run_release(&result);
    cr_assert_str_empty(text_of("1"));
    for (int i = 1; i <= 3; i++) {
        char path[64];

        snprintf(path, sizeof path, "%s/%d", room, i);
        cr_assert_neq(access(path, F_OK), 0, "%s was made", path);
    }
    cr_assert_not_null(strstr(text_of("out/toy.svg"),
                              "100 %s {/:Bold x}_2^3 @ &amp; ~ \\n  [2J "
                              "'q, r' &lt;b&gt;"));
}

Test(render, one_size_is_enough)
{
    struct found *found = found_nothing();

    need_gnuplot();
    found_row(found, found_variant(found, "a"), 1000, "time", 3000);
    put_results(found);
    struct run_result result = render(results, out, NULL, NULL);
    says(&result, 0, "");
    cr_assert_eq(files_in_out(), 2);
    run_release(&result);
    result = render(results, "-", NULL, NULL);
    says(&result, 0, "");
    run_release(&result);
}

Test(render, sixty_four_variants_at_sixty_four_sizes)
{
    static char names[64][16];
    struct found *found = found_nothing();

    need_gnuplot();
    for (size_t v = 0; v < 64; v++) {
        snprintf(names[v], sizeof names[v], "v%zu", v);
        found_variant(found, names[v]);
        for (size_t n = 1; n <= 64; n++) {
            found_row(found, v, n, "time", (double)(n * (v + 1)));
        }
    }
    put_results(found);
    struct run_result result = render(results, out, NULL, NULL);
    says(&result, 0, "");
    cr_assert_eq(files_in_out(), 2);
    run_release(&result);
    result = render(results, "-", NULL, NULL);
    says(&result, 0, "");
    run_release(&result);
}

/* The longest line, in characters, and the number of lines. */
static void shape(const char *text, size_t *longest, size_t *lines)
{
    size_t length = 0;

    *longest = *lines = 0;
    for (; *text != '\0'; text++) {
        if (*text == '\n') {
            length = 0;
            ++*lines;
        } else {
            length += (*text & 0xc0) != 0x80;
            *longest = length > *longest ? length : *longest;
        }
    }
}

static void fits_terminal(const char *columns, const char *lines, size_t width,
                          size_t height)
{
    char *argv[] = {
        "env", (char *)columns, (char *)lines, "plots/render", results,
        "-",   "toy",           NULL};
    struct run_result result;
    size_t longest;
    size_t count;

    run(argv, NULL, &result);
    says(&result, 0, "");
    shape(result.out, &longest, &count);
    cr_assert_leq(longest, width, "%zu columns:\n%s", longest, result.out);
    cr_assert_leq(count, height, "%zu lines:\n%s", count, result.out);
    cr_assert_not_null(strstr(result.out, "At n = 4,000, b is"));
    cr_assert_not_null(strstr(result.out, "A a: n"));
    cr_assert_null(strchr(result.out, '\033'));
    cr_assert_null(strchr(result.out, '\f'));
    run_release(&result);
}

Test(render, a_chart_in_the_terminal_fits_it)
{
    need_gnuplot();
    put_pair();
    fits_terminal("COLUMNS=80", "LINES=24", 80, 24);
    fits_terminal("COLUMNS=40", "LINES=24", 40, 24);
    fits_terminal("COLUMNS=200", "LINES=50", 200, 50);
    /* Less than any chart needs, and no numbers at all. */
    fits_terminal("COLUMNS=1", "LINES=1", 40, 16);
    fits_terminal("COLUMNS=`x`", "LINES=-5", 200, 200);
}

Test(render, what_is_no_number_is_refused_with_file_and_line)
{
    need_gnuplot();
    put_pair();
    change("toy.doubling.csv", "\nb,time,2000,2000,", "\nb,time,2000,nan,");
    refuses("results/toy.doubling.csv:6: 'nan' in column 'cost'");
}

Test(render, a_number_beyond_all_bounds_is_refused)
{
    need_gnuplot();
    put_pair();
    change("toy.lines.csv", ",4000,40000,", ",4000,1e999,");
    refuses("results/toy.lines.csv:2: '1e999' in column 'end_value'");
}

Test(render, a_missing_column_is_named)
{
    need_gnuplot();
    put_pair();
    change("toy.curve.csv", ",value", ",worth");
    refuses("results/toy.curve.csv:1: there is no column 'value'");
}

Test(render, a_row_that_is_cut_short_is_refused)
{
    need_gnuplot();
    put_pair();
    put_file("toy.ticks.csv", "chart,axis,value,label\ntoy,n,1000\n");
    refuses("results/toy.ticks.csv:2: a row of other length");
    put_file("toy.ticks.csv", "chart,axis,value,label\ntoy,n,1000,\"1\nk\"\n");
    refuses("results/toy.ticks.csv:2: a quote is not closed");
}

Test(render, control_characters_and_broken_utf_8_are_refused)
{
    need_gnuplot();
    put_pair();
    change("toy.figure.csv", "What toys", "What\033toys");
    refuses("results/toy.figure.csv:2: a control character");
    change("toy.figure.csv", "What\033toys", "What\xff toys");
    refuses("results/toy.figure.csv:2: this is not UTF-8");
}

Test(render, a_missing_file_is_named)
{
    char path[128];

    need_gnuplot();
    put_pair();
    snprintf(path, sizeof path, "%s/toy.lines.csv", results);
    cr_assert_eq(unlink(path), 0);
    refuses("results/toy.lines.csv is missing");
}

Test(render, a_chart_whose_name_is_a_command_is_refused)
{
    need_gnuplot();
    put_pair();
    change("toy.figure.csv", "toy,scaling", "toy';x,scaling");
    refuses("results/toy.figure.csv:2: chart and kind");
}

Test(render, a_new_kind_is_a_script_and_a_file)
{
    char command[512];
    char *argv[] = {"sh", "-c", command, NULL};
    struct run_result result;

    need_gnuplot();
    snprintf(command, sizeof command,
             "cp -r plots %s && cat >%s/plots/dots.gp && "
             "%s/plots/render --svg %s %s && %s/plots/render %s -",
             room, room, room, results, out, room, results);
    cr_assert_eq(mkdir(results, 0777), 0);
    put_file("x.figure.csv", "chart,kind,headline,subtitle\n"
                             "x,dots,\"Dots, 3.0x as many\",About dots\n");
    put_file("x.dots.csv", "note,name,value\n,\"a, b\",1e6\n,c,\n,d,2\n");
    run(argv,
        "# reads dots.csv: name$ value\n"
        "# terminal\n"
        "load 'style.gp'\n"
        "load 'page.gp'\n"
        "plot DATA.'/'.STEM.'.dots.tsv' using 0:'value' pt 7\n"
        "set output\n",
        &result);
    says(&result, 0, "");
    cr_assert_not_null(strstr(result.out, "out/x.dots.svg\nDots, 3.0x as many"
                                          "\nAbout dots\n"));
    cr_assert_eq(files_in_out(), 1);
    run_release(&result);
}

Test(render, an_unknown_kind_is_named)
{
    need_gnuplot();
    put_pair();
    change("toy.figure.csv", "toy,scaling", "toy,sculpture");
    refuses("results/toy.figure.csv:2: there is no plots/sculpture.gp");
}

Test(render, results_of_another_schema_are_refused)
{
    need_gnuplot();
    put_pair();
    put_file("machine.json", "{\n  \"schema\": 2\n}\n");
    refuses("results/machine.json has schema version 2");
    put_file("machine.json", "{}\n");
    refuses("results/machine.json has schema version unknown");
    put_file("machine.json", "{\"schema\": 1}\n");
    struct run_result result = render("--svg", results, out, NULL);
    says(&result, 0, "");
    run_release(&result);
}

Test(render, without_gnuplot_there_is_a_hint_and_status_69)
{
    char *argv[] = {"/usr/bin/env",
                    "PATH=/nonexistent",
                    "/bin/sh",
                    "plots/render",
                    results,
                    out,
                    NULL};
    struct run_result result;

    put_pair();
    run(argv, NULL, &result);
    says(&result, 69, "gnuplot is not installed");
    cr_assert_eq(files_in_out(), 0);
    run_release(&result);
}

Test(render, a_place_that_cannot_be_made_is_status_73)
{
    need_gnuplot();
    put_pair();
    struct run_result result = render(results, "/dev/null/x", NULL, NULL);
    says(&result, 73, "cannot make the folder /dev/null/x");
    run_release(&result);
}

Test(render, bad_usage_is_status_2)
{
    need_gnuplot();
    struct run_result result = render("--purple", results, out, NULL);
    says(&result, 2, "unknown option --purple");
    run_release(&result);
    result = render(results, NULL, NULL, NULL);
    says(&result, 2, "usage:");
    run_release(&result);
    result = render("/nonexistent", out, NULL, NULL);
    says(&result, 2, "there is no folder /nonexistent");
    run_release(&result);
}

/* No file may grow beyond 24 KiB: the tables can, a png cannot. */
Test(render, a_picture_that_comes_out_incomplete_leaves_the_old_one)
{
    static char old[1 << 20];
    char command[256];
    char *argv[] = {"sh", "-c", command, NULL};
    struct run_result result;

    need_gnuplot();
    put_pair();
    result = render("--png", results, out, NULL);
    says(&result, 0, "");
    run_release(&result);
    memcpy(old, text_of("out/toy.png"), 4096);
    change("toy.figure.csv", "What toys do", "What else");
    snprintf(command, sizeof command,
             "trap '' XFSZ; ulimit -f 48; plots/render --png %s %s", results,
             out);
    run(argv, NULL, &result);
    cr_assert_eq(result.status, 74, "%d: %s", result.status, result.err);
    cr_assert_str_empty(result.out);
    cr_assert_eq(files_in_out(), 2);
    cr_assert_eq(memcmp(old, text_of("out/toy.png"), 4096), 0);
    run_release(&result);
}

Test(render, a_reader_that_has_gone_leaves_no_rubbish)
{
    char *argv[] = {"plots/render", "--svg", results, out, NULL};
    struct run_result result;

    need_gnuplot();
    put_pair();
    run_into(argv, NULL, RUN_CLOSED_PIPE, &result);
    cr_assert_eq(result.status, 74, "%d: %s", result.status, result.err);
    /* The first picture was whole when its path could not be said. */
    cr_assert_eq(files_in_out(), 1);
    run_release(&result);
}

Test(render, one_bad_picture_does_not_spoil_the_others)
{
    struct found *found = found_pair();
    size_t c = found_variant(found, "c");

    need_gnuplot();
    found->variants[c].chart = "alone";
    found_row(found, c, 4, "time", 100);
    put_results(found);
    change("toy.doubling.csv", "c,time,4,100,,,,100,100\n", "");
    struct run_result result = render("--svg", results, out, NULL);
    says(&result, 74, "toy_alone could not be drawn");
    says(&result, 74, "rows are missing");
    cr_assert_eq(files_in_out(), 2);
    run_release(&result);
}
