#include "lib/chart/gap_label.h"

#include <math.h>

/*
 * What a letter takes of the width of a panel, in the type of
 * plots/scaling.gp: of one beside another, of one alone.  Half the height of
 * the text, how far it stands from its arrow, and half of a point beside it.
 */
#define LETTER_OF_TWO 0.042
#define LETTER_OF_ONE 0.014
#define HALF_HEIGHT   0.045
#define DISTANCE      0.02
#define HALF_POINT    0.03

/* How far beyond the ends of the arrow the text may stand. */
#define REACH 0.06

/* Places that are tried along the arrow, and where an interval and a law's
 * curve are looked at: often enough for no text to fit between two of them. */
#define PLACES          15u
#define INTERVAL_POINTS 17
#define CURVE_POINTS    97

/* Parts of the panel's width and height, from its lower left corner. */
struct box {
    double left, right, low, high;
};

static bool covers(const struct box *box, double x, double y)
{
    return x >= box->left && x <= box->right && y >= box->low && y <= box->high;
}

static size_t covered_points(const struct pace_layout *layout,
                             const struct pace_panel *panel, size_t variant,
                             const struct box *box)
{
    const struct pace_row *row;
    size_t cursor = 0;
    size_t covered = 0;

    while ((row = pace_chart_next(&layout->chart, variant, panel->meter,
                                  &cursor))) {
        double x = pace_axis_position(&layout->n, (double)row->n);
        double low = pace_axis_position(&panel->axis, pace_chart_low(row));
        double high = pace_axis_position(&panel->axis, pace_chart_high(row));

        for (size_t i = 0; i < INTERVAL_POINTS; i++) {
            double part = (double)i / (INTERVAL_POINTS - 1);

            covered += covers(box, x, low + part * (high - low));
        }
    }
    return covered;
}

static size_t covered_curve(const struct pace_layout *layout,
                            const struct pace_panel *panel, size_t variant,
                            const struct box *box)
{
    const struct pace_law *law =
        pace_chart_law(&layout->chart, variant, panel->meter);
    size_t covered = 0;

    for (size_t i = 0; law && i < CURVE_POINTS; i++) {
        double x = (double)i / (CURVE_POINTS - 1);
        double n = pace_axis_value(&layout->n, x);
        double cost = law->fit.coefficient *
                      pace_class_value(law->fit.best, law->fit.base, n);

        if (n >= law->fit.n_min && n <= law->fit.n_max && cost > 0) {
            covered += covers(box, x, pace_axis_position(&panel->axis, cost));
        }
    }
    return covered;
}

/* How much a box hides; what sticks out of the panel hides the axis. */
static size_t hidden(const struct pace_layout *layout,
                     const struct pace_panel *panel, const struct box *box)
{
    bool inside =
        box->left >= 0 && box->right <= 1 && box->low >= 0 && box->high <= 1;
    size_t count = inside ? 0 : 1000;

    for (size_t i = 0; i < panel->line_count; i++) {
        size_t variant = panel->lines[i].variant;

        count += covered_points(layout, panel, variant, box) +
                 covered_curve(layout, panel, variant, box);
    }
    return count;
}

/* The i-th place to try, from the middle outwards: 0 is the lowest, 1 the
 * highest. */
static double place(size_t i)
{
    size_t steps = (i + 1) / 2;
    double step = (double)steps / (PLACES + 1);

    return i % 2 ? 0.5 + step : 0.5 - step;
}

struct pace_gap_label pace_gap_label_place(const struct pace_layout *layout,
                                           const struct pace_panel *panel,
                                           const struct pace_gap *gap,
                                           size_t letters)
{
    double letter = layout->panel_count > 1 ? LETTER_OF_TWO : LETTER_OF_ONE;
    double width = letter * (double)letters + HALF_POINT;
    double x = pace_axis_position(&layout->n, (double)gap->n);
    double low =
        pace_axis_position(&panel->axis, gap->least->summary.median) - REACH;
    double high =
        pace_axis_position(&panel->axis, gap->most->summary.median) + REACH;
    struct pace_gap_label best = {0};
    size_t least = SIZE_MAX;

    for (size_t i = 0; i / 2 < PLACES; i++) {
        bool left = i % 2;
        double y = low + place(i / 2) * (high - low);
        struct box box = {.left = left ? x - DISTANCE - width : x + DISTANCE,
                          .right = left ? x - DISTANCE : x + DISTANCE + width,
                          .low = y - HALF_HEIGHT,
                          .high = y + HALF_HEIGHT};
        size_t count = hidden(layout, panel, &box);

        if (count < least) {
            least = count;
            best =
                (struct pace_gap_label){pace_axis_value(&panel->axis, y), left};
        }
    }
    return best;
}
