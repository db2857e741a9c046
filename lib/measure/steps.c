#include "lib/measure/steps.h"

#include <assert.h>
#include <math.h>

/* Sizes nearer than this are joined, so that a count that climbs by stairs, as
 * the depth of a search does, climbs in every step; a little under 2 because
 * sizes are whole numbers. */
static const double ratio_wanted = 1.9;
/* ... but a narrow range is cut into so many steps at least. */
static const double count_wanted = 8;
/* Where noise is larger than the cost itself, how much larger is no matter. */
static const double noise_max = 1e3;

/* ln(to / from); neither cancels between neighbours nor overflows. */
static double log_ratio(double from, double to)
{
    return to < 2 * from ? log1p((to - from) / from) : log(to) - log(from);
}

static struct pace_step step_between(const struct pace_point *from,
                                     const struct pace_point *to)
{
    double from_noise = fmin(from->noise, noise_max);
    double to_noise = fmin(to->noise, noise_max);

    return (struct pace_step){
        .n = from->n,
        .next_n = to->n,
        .log_n = log_ratio(from->n, to->n),
        .log_cost = log(to->cost) - log(from->cost),
        .variance = from_noise * from_noise + to_noise * to_noise,
    };
}

void pace_steps_find(const struct pace_point points[], size_t count,
                     struct pace_steps *steps)
{
    assert(count >= 2);

    double range = log_ratio(points[0].n, points[count - 1].n);
    double ratio = fmin(ratio_wanted, 0.999 * exp(range / count_wanted));
    size_t from = 0;
    size_t end = 0;

    steps->count = 0;
    steps->counted = points[0].noise == 0;
    for (size_t i = 1; i < count; i++) {
        steps->counted = steps->counted && points[i].noise == 0;
        if (points[i].n >= ratio * points[end].n) {
            from = end;
            end = i;
            steps->items[steps->count++] =
                step_between(&points[from], &points[end]);
        }
    }
    if (end < count - 1) {
        /* What is left over makes the last step longer. */
        steps->items[steps->count - 1] =
            step_between(&points[from], &points[count - 1]);
    }
}
