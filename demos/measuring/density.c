#include "demos/measuring/density.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

/* In ln.  A clock with coarse steps gives equal values; their bell must have
 * a width nevertheless. */
#define LEAST_WIDTH 0.004

/* The quartiles of a bell lie so many deviations apart. */
#define QUARTILES_APART 1.34

static double bell_width(const double sorted[], size_t count)
{
    double apart = gsl_stats_quantile_from_sorted_data(sorted, 1, count, 0.75) -
                   gsl_stats_quantile_from_sorted_data(sorted, 1, count, 0.25);
    double spread = count > 1 ? gsl_stats_sd(sorted, 1, count) : 0;
    double width =
        0.9 * fmin(spread, apart / QUARTILES_APART) * pow((double)count, -0.2);

    return fmax(width, LEAST_WIDTH);
}

enum pace_status measuring_density(const double values[], size_t count,
                                   const double at[], size_t point_count,
                                   double density[])
{
    double *sorted;
    double width;

    for (size_t i = 0; i < count; i++) {
        if (!(values[i] > 0)) {
            return PACE_BAD_INPUT;
        }
    }
    if (count == 0) {
        return PACE_BAD_INPUT;
    }
    sorted = malloc(count * sizeof *sorted);
    if (!sorted) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        sorted[i] = log(values[i]);
    }
    gsl_sort(sorted, 1, count);
    width = bell_width(sorted, count);
    for (size_t p = 0; p < point_count; p++) {
        density[p] = 0;
        for (size_t i = 0; i < count; i++) {
            density[p] += gsl_ran_gaussian_pdf(log(at[p]) - sorted[i], width) /
                          (double)count;
        }
    }
    free(sorted);
    return PACE_OK;
}
