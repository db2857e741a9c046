/*
 * You sort a copy of the table to see its first row: right, but that is work of
 * n log n and takes heap, and one pass finds the largest.
 */
#include "hot_spot.h"

#include <stdlib.h>
#include <string.h>

/* Most own time first; of equals, the one that stood first. */
static int by_own_time(const void *left, const void *right)
{
    const struct hot_function *const *a = left;
    const struct hot_function *const *b = right;

    if ((*a)->own_us != (*b)->own_us) {
        return (*a)->own_us > (*b)->own_us ? -1 : 1;
    }
    return *a < *b ? -1 : 1;
}

/* NULL if there is none. */
static const struct hot_function *hottest_function(
    const struct hot_tables *tables)
{
    size_t count = tables->function_count;
    const struct hot_function **order = malloc((count + 1) * sizeof *order);
    const struct hot_function *hottest = NULL;

    if (!order) {
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        order[i] = &tables->functions[i];
    }
    if (count > 0) {
        qsort(order, count, sizeof order[0], by_own_time);
        hottest = order[0];
    }
    free(order);
    return hottest;
}

static const struct hot_line *hottest_line(const struct hot_tables *tables,
                                           const char *function)
{
    const struct hot_line *hottest = NULL;

    for (size_t i = 0; i < tables->line_count; i++) {
        const struct hot_line *next = &tables->lines[i];

        if (strcmp(next->function, function) == 0 &&
            (!hottest || next->us > hottest->us)) {
            hottest = next;
        }
    }
    return hottest;
}

struct hot_place hot_spot(const struct hot_tables *tables)
{
    const struct hot_function *function = hottest_function(tables);

    if (!function) {
        return (struct hot_place){NULL, 0};
    }
    const struct hot_line *line = hottest_line(tables, function->name);

    return (struct hot_place){function->name, line ? line->line : 0};
}
