#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/chart/figure.h"
#include "lib/demo/gather.h"
#include "lib/demo/output.h"
#include "lib/demo/plot.h"
#include "lib/demo/report.h"
#include "lib/demo/session.h"
#include "lib/demo/terminal.h"
#include "lib/measure/noise.h"

#define HEADLINE_ROOM 200

static void print_findings(const struct pace_session *s)
{
    char headline[HEADLINE_ROOM];
    char text[2 * HEADLINE_ROOM];

    pace_figure_headline(&s->outcome, NULL, headline, sizeof headline);
    if (*headline) {
        snprintf(text, sizeof text, "%s: %s.", s->demo->name, headline);
        if (s->options.quiet) {
            puts(text); /* one line, for scripts to collect */
        } else {
            putchar('\n');
            pace_report_sentence(&s->paper, 0, text);
        }
    }
    if (s->outcome.partial) {
        puts("interrupted: these rows are what was finished");
    }
}

/* One sentence on what disturbed the run, if anything did. */
static void print_noise(const struct pace_session *s)
{
    struct pace_noise noise = {0};
    char text[PACE_NOISE_BYTES];

    for (size_t i = 0; i < s->plan.cell_count; i++) {
        const struct pace_samples *samples = &s->plan.cells[i].meter.samples;
        struct pace_timing timing;

        if (samples->count && !pace_stats_timing(samples, &timing)) {
            pace_noise_add(&noise, samples, &timing);
        }
    }
    if (pace_noise_text(&noise, text, sizeof text)) {
        fputs("\nnoise\n", stdout);
        pace_report_sentence(&s->paper, 2, text);
    }
}

/* Ends a stream into *text, and prints what it holds within the paper. */
static enum pace_status print_collected(const struct pace_session *s,
                                        FILE *stream, char **text)
{
    bool whole = !ferror(stream);

    whole = !fclose(stream) && whole;
    if (whole) {
        pace_report_text(&s->paper, *text);
    }
    free(*text);
    return whole ? PACE_OK : PACE_NO_MEMORY;
}

/* What was measured, and where. */
static enum pace_status print_title(const struct pace_session *s)
{
    char *text = NULL;
    size_t size;
    FILE *stream = open_memstream(&text, &size);

    if (!stream) {
        return PACE_NO_MEMORY;
    }
    fprintf(stream, "%s: %s\n", s->demo->name, s->demo->title);
    pace_machine_line(&s->machine, stream);
    return print_collected(s, stream, &text);
}

static enum pace_status print_report(const struct pace_session *s)
{
    enum pace_status status = s->options.quiet ? PACE_OK : print_title(s);

    if (status || s->options.quiet) {
        return status;
    }
    pace_report_tables(&s->paper, &s->outcome, &s->plan);
    pace_report_counts(&s->paper, &s->outcome);
    pace_report_distances(&s->paper, &s->outcome);
    pace_report_claims(&s->paper, &s->outcome);
    print_noise(s);
    return PACE_OK;
}

static bool for_people(const struct pace_session *s)
{
    return !s->options.csv && !s->options.json;
}

static enum pace_status say_no_memory(const struct pace_session *s)
{
    fprintf(stderr, "%s: %s\n", s->demo->name,
            pace_status_text(PACE_NO_MEMORY));
    return PACE_NO_MEMORY;
}

static enum pace_status run_exhibit(const struct pace_session *s,
                                    const struct pace_exhibit *exhibit)
{
    enum pace_status status = s->demo->exhibit(exhibit);
    int error = errno;

    if (status == PACE_CANNOT_WRITE || status == PACE_CANNOT_CREATE) {
        fprintf(stderr, "%s: %s: %s: %s\n", s->demo->name,
                s->options.out_dir ? s->options.out_dir : "temporary file",
                pace_status_text(status), strerror(error));
    } else if (status) {
        fprintf(stderr, "%s: %s\n", s->demo->name, pace_status_text(status));
    }
    return status;
}

/* Says what is wrong by itself: whether stdout took it is known only later. */
static enum pace_status show_exhibit(struct pace_session *s)
{
    char *text = NULL;
    size_t size;
    struct pace_exhibit exhibit = {
        .outcome = &s->outcome,
        .records = s->plan.source.records,
        .meter = &s->meter,
        .seed = s->options.seed,
        .share_s = pace_plan_share_s(&s->options),
        .width = s->paper.width,
        .out_dir = s->options.out_dir,
    };

    if (!s->demo->exhibit || s->outcome.partial) {
        return PACE_OK;
    }
    if (!for_people(s) || s->options.quiet) {
        return run_exhibit(s, &exhibit);
    }
    exhibit.stream = open_memstream(&text, &size);
    if (!exhibit.stream) {
        return say_no_memory(s);
    }
    enum pace_status status = run_exhibit(s, &exhibit);

    if (print_collected(s, exhibit.stream, &text) && !status) {
        status = say_no_memory(s);
    }
    return status;
}

/* What the run has to say on stdout, in the form asked for. */
static enum pace_status print_outcome(struct pace_session *s)
{
    enum pace_status status = PACE_OK;

    if (s->options.csv) {
        pace_output_rows(&s->outcome, stdout);
    } else if (s->options.json) {
        status = pace_output_json(&s->outcome, &s->machine, stdout);
    } else {
        status = print_report(s);
    }
    if (!status) {
        enum pace_status shown = show_exhibit(s);

        if (shown) {
            return shown;
        }
    }
    if (!status && for_people(s)) {
        print_findings(s);
    }
    if (!status && (fflush(stdout) || ferror(stdout))) {
        status = PACE_CANNOT_WRITE;
    }
    if (status) {
        fprintf(stderr, "%s: standard output: %s\n", s->demo->name,
                status == PACE_CANNOT_WRITE ? strerror(errno)
                                            : pace_status_text(status));
    }
    return status;
}

static enum pace_status write_and_plot(struct pace_session *s)
{
    char *scratch = NULL;
    const char *dir = s->options.out_dir;
    enum pace_status status = PACE_OK;

    if (!dir && s->options.plot) {
        dir = scratch = pace_plot_scratch();
        if (!scratch) {
            fprintf(stderr, "%s: no place for a chart: %s\n", s->demo->name,
                    strerror(errno));
            return PACE_CANNOT_CREATE;
        }
    }
    if (dir) {
        status =
            pace_output_files(&s->outcome, &s->plan, &s->machine, dir, stderr);
    }
    if (!status && s->options.plot) {
        status = pace_plot_draw(s->argv[0], dir, s->demo->name, stderr);
    }
    pace_plot_remove(scratch);
    return status;
}

/* Whether counted work contradicts a claim: the only claim that is fatal.  The
 * reader's own data, of a few elements perhaps, was never promised a law. */
static bool contradicted(const struct pace_session *s)
{
    const struct pace_outcome *outcome = &s->outcome;

    if (s->plan.source.records) {
        return false;
    }
    for (size_t i = 0; i < outcome->law_count; i++) {
        if (strcmp(outcome->laws[i].meter, "work") == 0 &&
            outcome->laws[i].verdict == PACE_DIFFERS) {
            return true;
        }
    }
    return false;
}

enum pace_status pace_publish(struct pace_session *s, bool interrupted)
{
    enum pace_status status = pace_gather(&s->plan, &s->counts, &s->outcome);

    if (status) {
        fprintf(stderr, "%s: out of memory\n", s->demo->name);
        return status;
    }
    s->outcome.partial = interrupted;
    s->paper = pace_terminal_paper(&s->options);
    status = print_outcome(s);
    pace_terminal_release(&s->paper);
    if (!status) {
        status = write_and_plot(s);
    }
    if (!status && interrupted) {
        status = PACE_INTERRUPTED;
    }
    if (!status && contradicted(s)) {
        status = PACE_DISAGREE;
    }
    return status;
}
