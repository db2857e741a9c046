#include "lib/chart/figure_rows.h"

#include <math.h>
#include <string.h>

#include "lib/chart/cells.h"
#include "lib/chart/findings.h"
#include "lib/chart/gap_label.h"
#include "lib/chart/headline.h"
#include "lib/chart/wording.h"

/* What n counts is written under the axis. */
#define N_MEANS_ROOM 64

/* A chart of its own is called by its name in the subtitle. */
#define PART_ROOM 64

static void put_gap(FILE *stream, const struct pace_layout *layout)
{
    const struct pace_panel *panel = &layout->panels[0];
    char ratio[PACE_WORDING_ROOM];
    struct pace_gap gap;

    if (!pace_findings_gap(&layout->chart, panel->meter, &gap) ||
        gap.too_close) {
        fputs(",,,,,,,,,", stream);
        return;
    }
    pace_wording_ratio(ratio, gap.ratio);
    struct pace_gap_label label =
        pace_gap_label_place(layout, panel, &gap, strlen(ratio));

    pace_cell_text(stream, panel->meter);
    pace_cell_number(stream, (double)gap.n);
    pace_cell_number(stream, gap.least->summary.median);
    pace_cell_number(stream, gap.most->summary.median);
    pace_cell_number(stream, gap.ratio);
    pace_cell_text(stream, ratio);
    pace_cell_number(stream, label.value);
    pace_cell_text(stream, label.left ? "left" : "right");
    pace_cell_number(stream, gap.reversed_n ? (double)gap.reversed_n : NAN);
}

static const struct pace_axis *axis_of(const struct pace_layout *layout,
                                       const char *meter)
{
    for (size_t p = 0; p < layout->panel_count; p++) {
        if (strcmp(layout->panels[p].meter, meter) == 0) {
            return &layout->panels[p].axis;
        }
    }
    return NULL;
}

static void put_axis(FILE *stream, const struct pace_axis *axis)
{
    bool nothing = !axis || pace_axis_covers_nothing(axis);

    pace_cell_number(stream, nothing ? NAN : axis->low);
    pace_cell_number(stream, nothing ? NAN : axis->high);
}

/* The rest of a picture's row: what both kinds have. */
static void put_common(FILE *stream, const struct pace_layout *layout)
{
    const struct pace_outcome *outcome = layout->chart.outcome;
    char title[PACE_SENTENCE_ROOM];
    char part[PART_ROOM];
    char subtitle[PACE_SENTENCE_ROOM + PART_ROOM + 64];
    char n_means[N_MEANS_ROOM];

    pace_wording_label(title, sizeof title, outcome->demo->title);
    pace_wording_label(part, sizeof part,
                       layout->chart.part ? layout->chart.part : "");
    snprintf(subtitle, sizeof subtitle, "%s%s%s%s", title, *part ? ": " : "",
             part,
             outcome->partial ? " (interrupted: some sizes are missing)" : "");
    pace_cell_text(stream, subtitle);
    pace_cell_text(stream, pace_wording_label(n_means, sizeof n_means,
                                              outcome->demo->n_means));
    pace_cell_text(stream, layout->n.linear ? "linear" : "log");
    put_gap(stream, layout);
    put_axis(stream, &layout->n);
    put_axis(stream, axis_of(layout, "time"));
    put_axis(stream, axis_of(layout, "work"));
    put_axis(stream, &layout->ratios);
    putc('\n', stream);
}

static void put_picture(const struct pace_sheet *sheet, const char *kind,
                        const char *headline)
{
    fprintf(sheet->stream, "%s,%s", sheet->chart, kind);
    pace_cell_text(sheet->stream, headline);
    put_common(sheet->stream, sheet->layout);
}

void pace_figure_pictures(const struct pace_sheet *sheet)
{
    char headline[PACE_SENTENCE_ROOM];

    pace_headline(&sheet->layout->chart, headline, sizeof headline);
    put_picture(sheet, "scaling", headline);
    if (!pace_axis_covers_nothing(&sheet->layout->ratios)) {
        pace_headline_doubling(&sheet->layout->chart, headline,
                               sizeof headline);
        put_picture(sheet, "doubling", headline);
    }
}
