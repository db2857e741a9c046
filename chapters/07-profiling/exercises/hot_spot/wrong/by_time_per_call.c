/*
 * You take the function with the dearest call: how many calls there are counts
 * as well. Own time is both together.
 */
#include "hot_spot.h"

#include <string.h>

static uint64_t per_call(const struct hot_function *function)
{
    return function->calls ? function->own_us / function->calls : 0;
}

/* NULL if there is none. */
static const struct hot_function *hottest_function(
    const struct hot_tables *tables)
{
    const struct hot_function *hottest = NULL;

    for (size_t i = 0; i < tables->function_count; i++) {
        const struct hot_function *next = &tables->functions[i];

        if (!hottest || per_call(next) > per_call(hottest)) {
            hottest = next;
        }
    }
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
