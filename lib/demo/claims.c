#include <math.h>
#include <string.h>

#include "lib/demo/format.h"
#include "lib/demo/report.h"

char *pace_report_set(char room[PACE_SET_ROOM], const struct pace_fit *fit)
{
    size_t used = 0;

    room[0] = '\0';
    for (int c = PACE_NO_CLAIM + 1; c < PACE_CLASS_COUNT; c++) {
        if (!fit->in_set[c]) {
            continue;
        }
        int wrote =
            snprintf(room + used, PACE_SET_ROOM - used, "%s%s",
                     used ? " or " : "", pace_class_name((enum pace_class)c));

        used += wrote > 0 ? (size_t)wrote : 0;
    }
    return room;
}

#define MOST_NAMED 3

/* The laws that the data leave open, as many as a line has room for. */
static const char *laws(char room[PACE_SET_ROOM], const struct pace_fit *fit)
{
    size_t count = 0;

    for (int c = PACE_NO_CLAIM + 1; c < PACE_CLASS_COUNT; c++) {
        count += fit->in_set[c];
    }
    if (count > MOST_NAMED) {
        snprintf(room, PACE_SET_ROOM, "%zu laws are left", count);
        return room;
    }
    return pace_report_set(room, fit);
}

/* "holds: n", coloured by the verdict; returns its width. */
static size_t print_verdict(const struct pace_paper *paper,
                            const struct pace_law *law)
{
    char set[PACE_SET_ROOM];
    static const char *const colors[] = {
        [PACE_UNDECIDED] = "\033[33m",
        [PACE_HOLDS] = "\033[32m",
        [PACE_DIFFERS] = "\033[31m",
    };
    const char *on = paper->color ? colors[law->verdict] : "";
    const char *off = paper->color ? "\033[0m" : "";

    const char *verdict = pace_verdict_name(law->verdict);
    const char *named = laws(set, &law->fit);

    fprintf(paper->stream, "%s%s%s: %s", on, verdict, off, named);
    return strlen(verdict) + strlen(": ") + strlen(named);
}

/* Where one line holds a claim, its label and class take so much of it. */
#define LABEL_WIDTH 38

/* Of a label, and what is said of how far it is off. */
#define SENTENCE_ROOM 160

/* Prints a part of a claim behind one of that width, or on a line of its own
 * where room is short. */
static void print_part(const struct pace_paper *paper, size_t used,
                       const char *part)
{
    bool fits = used + strlen("; ") + strlen(part) <= paper->width;

    fprintf(paper->stream, "%s%s", paper->width >= 76 && fits ? "; " : "\n    ",
            part);
}

/* Whether the law found is one power of n and no other: then its exponent
 * says how near. */
static bool is_power(const struct pace_fit *fit)
{
    size_t classes = 0;

    for (int c = PACE_NO_CLAIM + 1; c < PACE_CLASS_COUNT; c++) {
        classes += fit->in_set[c];
    }
    return classes == 1 && fit->best != PACE_LOG_N &&
           fit->best != PACE_N_LOG_N && fit->best != PACE_C_TO_N;
}

static void print_time_law(const struct pace_paper *paper, size_t used,
                           const struct pace_law *time)
{
    char set[PACE_SET_ROOM];
    char part[PACE_SET_ROOM + 32] = "time: too few sizes";

    if (time && time->fitted) {
        bool near = paper->width >= 57 && is_power(&time->fit);
        int length =
            snprintf(part, sizeof part, "time: %s", laws(set, &time->fit));

        if (near) {
            snprintf(part + length, sizeof part - (size_t)length, " (n^%.2f)",
                     time->fit.exponent);
        }
    }
    print_part(paper, used, part);
}

static void print_claim(const struct pace_paper *paper,
                        const struct pace_outcome *outcome, size_t v)
{
    const struct pace_variant *variant = &outcome->demo->variants[v];
    const struct pace_law *work = pace_outcome_law(outcome, v, "work");
    const struct pace_law *time = pace_outcome_law(outcome, v, "time");
    const struct pace_law *judged = work && work->fitted ? work : time;

    if (paper->width < 76) {
        fprintf(paper->stream, "  %s claims %s\n    ", variant->label,
                pace_class_name(variant->claim));
    } else {
        fprintf(paper->stream, "  %-20s claims %-8s", variant->label,
                pace_class_name(variant->claim));
    }
    if (!judged || !judged->fitted) {
        fputs("undecided: too few sizes\n", paper->stream);
        return;
    }
    fputs(judged == work ? "work " : "time ", paper->stream);
    size_t used = LABEL_WIDTH + strlen("work ") + print_verdict(paper, judged);

    if (judged == work) {
        print_time_law(paper, used, time);
    }
    fputc('\n', paper->stream);
    if (judged == work && variant->why && time &&
        time->verdict == PACE_DIFFERS) {
        pace_report_sentence(paper, 4, variant->why);
    }
}

void pace_report_claims(const struct pace_paper *paper,
                        const struct pace_outcome *outcome)
{
    const struct pace_variant *before = NULL;

    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        const struct pace_variant *variant = &outcome->demo->variants[v];

        if (variant->claim && (pace_outcome_law(outcome, v, "work") ||
                               pace_outcome_law(outcome, v, "time"))) {
            fputs(before ? "" : "\nclaims\n", paper->stream);
            pace_report_part(paper, variant, before);
            print_claim(paper, outcome, v);
            before = variant;
        }
    }
}

/* An exact variant's row for the same job and size, or NULL. */
static const struct pace_row *exact_row(const struct pace_outcome *outcome,
                                        size_t v, size_t n)
{
    const char *job = outcome->demo->variants[v].job;

    for (size_t other = 0; other < outcome->demo->variant_count; other++) {
        const struct pace_variant *variant = &outcome->demo->variants[other];
        bool same_job = job == variant->job ||
                        (job && variant->job && !strcmp(job, variant->job));

        if (same_job && !variant->approximate) {
            const struct pace_row *row =
                pace_outcome_row(outcome, other, n, "time");

            if (row) {
                return row;
            }
        }
    }
    return NULL;
}

void pace_report_distances(const struct pace_paper *paper,
                           const struct pace_outcome *outcome)
{
    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        double worst = 0;
        size_t compared = 0;

        for (size_t i = 0; i < outcome->row_count; i++) {
            const struct pace_row *row = &outcome->rows[i];
            const struct pace_row *exact =
                outcome->demo->variants[v].approximate && row->variant == v &&
                        !strcmp(row->meter, "time")
                    ? exact_row(outcome, v, row->n)
                    : NULL;

            if (exact && exact->answer) {
                double off = fabs((double)row->answer - (double)exact->answer) /
                             (double)exact->answer;

                worst = off > worst ? off : worst;
                compared++;
            }
        }
        if (compared) {
            char text[SENTENCE_ROOM];

            snprintf(text, sizeof text,
                     "%s is approximate: at most %.3g %% off over %zu sizes",
                     outcome->demo->variants[v].label, 100 * worst, compared);
            fputc('\n', paper->stream);
            pace_report_sentence(paper, 0, text);
        }
    }
}
