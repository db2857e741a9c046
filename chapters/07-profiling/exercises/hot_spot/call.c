#include "lib/exercise/call.h"

#include <inttypes.h>

#include "hot_spot.h"

/* Column by column, as a case has them. */
static void take_functions(struct pace_call *call, struct hot_tables *tables)
{
    size_t count;
    const char *const *names = pace_take_texts(call, &count);
    const uint64_t *calls = pace_take_counts(call, &count);
    const uint64_t *own_us = pace_take_counts(call, &count);
    const uint64_t *cumulative_us = pace_take_counts(call, &count);
    struct hot_function *functions =
        pace_room(call, "functions", count * sizeof *functions);

    for (size_t i = 0; i < count; i++) {
        functions[i] = (struct hot_function){names[i], calls[i], own_us[i],
                                             cumulative_us[i]};
    }
    tables->functions = functions;
    tables->function_count = count;
}

static void take_lines(struct pace_call *call, struct hot_tables *tables)
{
    size_t count;
    const char *const *functions = pace_take_texts(call, &count);
    const uint64_t *numbers = pace_take_counts(call, &count);
    const uint64_t *hits = pace_take_counts(call, &count);
    const uint64_t *us = pace_take_counts(call, &count);
    struct hot_line *lines = pace_room(call, "lines", count * sizeof *lines);

    for (size_t i = 0; i < count; i++) {
        lines[i] = (struct hot_line){functions[i], (uint32_t)numbers[i],
                                     hits[i], us[i]};
    }
    tables->lines = lines;
    tables->line_count = count;
}

void pace_exercise_call(struct pace_call *call)
{
    struct hot_tables tables;
    struct hot_place place;

    take_functions(call, &tables);
    take_lines(call, &tables);
    pace_enter(call);
    place = hot_spot(&tables);
    pace_leave(call);
    pace_give(call, "%s line %" PRIu32,
              place.function ? place.function : "none", place.line);
}
