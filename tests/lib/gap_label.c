#include "lib/chart/gap_label.h"

#include <math.h>

#include <criterion/criterion.h>

#include "tests/support/found.h"

/* The place of a text of `letters` beside the arrow of time. */
static struct pace_gap_label place(const struct found *found, size_t letters,
                                   double *position)
{
    struct pace_chart chart = {.outcome = &found->outcome};
    struct pace_layout layout;
    struct pace_gap gap;

    pace_layout_make(&chart, &layout);
    cr_assert(pace_findings_gap(&chart, "time", &gap));
    struct pace_gap_label label =
        pace_gap_label_place(&layout, &layout.panels[0], &gap, letters);

    *position = pace_axis_position(&layout.panels[0].axis, label.value);
    return label;
}

/* b costs 1 at every size, a costs 10^4; n is 10, 100, 1000, ... */
static struct found *two_levels(size_t sizes)
{
    struct found *found = found_nothing();

    found_variant(found, "a");
    found_variant(found, "b");
    for (size_t v = 0; v < 2; v++) {
        double n = 1;

        for (size_t i = 0; i < sizes; i++) {
            n *= 10;
            found_row(found, v, (size_t)n, "time", v == 0 ? 1e4 : 1);
        }
    }
    return found;
}

/* The gap is at the last size: at its right there is no room. */
Test(gap_label, stands_at_the_left_where_the_right_would_leave_the_panel)
{
    double position;
    struct pace_gap_label label = place(two_levels(5), 4, &position);

    cr_assert(label.left);
    cr_assert_float_eq(position, 0.5, 0.05, "the middle: %g", position);
}

/* A third line through the middle, without the size at which the two meet. */
Test(gap_label, avoids_points)
{
    struct found *found = two_levels(5);
    double position;

    found_variant(found, "c");
    for (size_t n = 10; n <= 10000; n *= 10) {
        found_row(found, 2, n, "time", 100);
    }
    place(found, 24, &position);
    cr_assert_gt(fabs(position - 0.5), 0.05, "%g", position);
}

/* From 30 to 10^4, through the middle and all above it. */
Test(gap_label, avoids_the_whole_of_an_interval)
{
    struct found *found = two_levels(5);
    double position;

    found->rows[3].summary.ci_low = 30;
    place(found, 24, &position);
    cr_assert_lt(position, 0.46, "%g", position);
}

/* 100 at every n, where c itself was measured only far below. */
Test(gap_label, avoids_the_curve_of_a_law)
{
    struct found *found = two_levels(5);
    double position;

    struct pace_law *law = found_law(found, 1, "time", PACE_CONSTANT);

    law->fit.coefficient = 100;
    law->fit.n_min = 10;
    law->fit.n_max = 100000;
    place(found, 24, &position);
    cr_assert_gt(fabs(position - 0.5), 0.05, "%g", position);
}

Test(gap_label, stands_at_the_right_where_both_sides_are_free)
{
    struct found *found = two_levels(3);
    double position;

    found_variant(found, "c");
    found_row(found, 0, 1000000, "time", 1e4);
    found_row(found, 1, 10000000, "time", 1);
    cr_assert_not(place(found, 4, &position).left);
}
