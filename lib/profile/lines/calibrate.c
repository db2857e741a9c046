#include <stdlib.h>
#include <string.h>

#include "lib/profile/lines/board.h"
#include "lib/profile/lines/empty.h"
#include "lib/profile/lines/hooks.h"

/* Rounds of one repetition, about 25 us. */
#define ROUNDS  500
#define REPEATS 45
/* Costs are kept in this part of a tick. */
#define FRACTION 256

/* What one repetition found; ticks in all. */
struct finding {
    int64_t lines;        /* more than without probes */
    int64_t line_probes;  /* so many */
    int64_t calls;        /* more than without probes */
    int64_t call_probes;  /* so many */
    int64_t caller_ticks; /* of that, not within the callee */
};

/* Own ticks of a function's lines, so far. */
static uint64_t own_ticks(const struct pace_lines_thread *thread,
                          const char *function)
{
    uint64_t sum = 0;

    for (struct pace_lines_site *s = __start_pace_line_sites;
         s < __stop_pace_line_sites; s++) {
        /* A line with several sites counts once. */
        if (strcmp(s->function->name, function) == 0 &&
            (s == __start_pace_line_sites || s->entry != (s - 1)->entry)) {
            sum += thread->accounts[s->entry].own_ticks;
        }
    }
    return sum;
}

static int64_t time_of(void (*function)(long))
{
    uint64_t start = pace_tick();

    function(ROUNDS);
    return (int64_t)(pace_tick() - start);
}

static struct finding repeat(struct pace_lines_thread *thread)
{
    struct finding found;
    uint64_t probes = thread->probes;
    uint64_t own = own_ticks(thread, "pace_lines_empty_calls");
    int64_t bare;

    found.lines = time_of(pace_lines_empty_lines);
    found.lines -= time_of(pace_lines_bare_lines);
    found.line_probes = (int64_t)(thread->probes - probes);
    probes = thread->probes;
    bare = time_of(pace_lines_bare_calls);
    found.calls = time_of(pace_lines_empty_calls) - bare;
    found.call_probes = (int64_t)(thread->probes - probes);
    own = own_ticks(thread, "pace_lines_empty_calls") - own;
    found.caller_ticks = (int64_t)own - bare;
    return found;
}

static int compare(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left;
    int64_t b = *(const int64_t *)right;

    return (a > b) - (a < b);
}

/* Of values with outliers above: the third from below, never negative. */
static uint64_t typical(int64_t values[])
{
    qsort(values, REPEATS, sizeof values[0], compare);
    return values[REPEATS / 3] > 0 ? (uint64_t)values[REPEATS / 3] : 0;
}

void pace_lines_calibrate(void)
{
    struct pace_lines_cost *cost = &pace_lines_board->cost;
    int64_t hit[REPEATS];
    int64_t call[REPEATS];
    int64_t caller[REPEATS];

    pace_lines_empty_calls(1); /* begins the thread's record */
    if (pace_lines_current == &pace_lines_nobody) {
        return;
    }
    for (int i = 0; i < REPEATS; i++) {
        struct finding f = repeat(pace_lines_current);

        if (f.line_probes == 0) {
            return; /* the functions came without their probes */
        }
        hit[i] = f.lines * FRACTION / f.line_probes;
        call[i] = (f.calls * FRACTION - f.call_probes * hit[i]) / ROUNDS;
        caller[i] = f.caller_ticks * FRACTION / ROUNDS;
        /* Each round hits two lines of the caller. */
        caller[i] -= 2 * hit[i];
    }
    cost->hit += typical(hit);
    cost->call += typical(call);
    cost->call_caller += typical(caller);
    pace_lines_board->calibrations++;
    pace_lines_forget_thread();
}
