/*
 * You take the hottest line of the whole program: it may be in another function
 * than the hot one.
 */
#include "hot_spot.h"

/* NULL if there is none. */
static const struct hot_function *hottest_function(
    const struct hot_tables *tables)
{
    const struct hot_function *hottest = NULL;

    for (size_t i = 0; i < tables->function_count; i++) {
        const struct hot_function *next = &tables->functions[i];

        if (!hottest || next->own_us > hottest->own_us) {
            hottest = next;
        }
    }
    return hottest;
}

static const struct hot_line *hottest_line(const struct hot_tables *tables)
{
    const struct hot_line *hottest = NULL;

    for (size_t i = 0; i < tables->line_count; i++) {
        const struct hot_line *next = &tables->lines[i];

        if (!hottest || next->us > hottest->us) {
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
    const struct hot_line *line = hottest_line(tables);

    return (struct hot_place){function->name, line ? line->line : 0};
}
