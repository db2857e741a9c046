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

/* What probes add to a function that does as good as nothing. */
struct added {
    int64_t ticks;
    int64_t hits;
    int64_t passes;
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

static struct added compare_to_bare(void (*probed)(long), void (*bare)(long))
{
    const struct pace_lines_thread *thread = pace_lines_current;
    uint64_t hits = thread->probes;
    uint64_t passes = thread->passes;
    int64_t ticks = time_of(bare);

    ticks = time_of(probed) - ticks;
    return (struct added){ticks, (int64_t)(thread->probes - hits),
                          (int64_t)(thread->passes - passes)};
}

/*
 * Two functions with hits and passes in different proportion: two equations
 * for the cost of one of each, in 1/FRACTION ticks.  false: they are one.
 */
static bool solve(struct added a, struct added b, int64_t *hit, int64_t *pass)
{
    int64_t determinant = a.hits * b.passes - b.hits * a.passes;

    if (determinant == 0) {
        return false;
    }
    *hit = (a.ticks * b.passes - b.ticks * a.passes) * FRACTION / determinant;
    *pass = (a.hits * b.ticks - b.hits * a.ticks) * FRACTION / determinant;
    return true;
}

/* What a call adds, all told and to the caller's own time, once the cost of
 * hits and passes is known. */
static void add_calls(int64_t hit, int64_t pass, int64_t *call, int64_t *caller)
{
    static const char name[] = "pace_lines_empty_calls";
    const struct pace_lines_thread *thread = pace_lines_current;
    uint64_t own = own_ticks(thread, name);
    int64_t bare = time_of(pace_lines_bare_calls);
    struct added all =
        compare_to_bare(pace_lines_empty_calls, pace_lines_bare_calls);

    own = own_ticks(thread, name) - own;
    *call =
        (all.ticks * FRACTION - all.hits * hit - all.passes * pass) / ROUNDS;
    *caller = ((int64_t)own - bare) * FRACTION / ROUNDS;
    /* Each round hits two lines of the caller, and passes one probe. */
    *caller -= 2 * hit + pass;
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
    int64_t pass[REPEATS];
    int64_t call[REPEATS];
    int64_t caller[REPEATS];

    pace_lines_empty_calls(1); /* begins the thread's record */
    if (pace_lines_current == &pace_lines_nobody) {
        return;
    }
    for (int i = 0; i < REPEATS; i++) {
        struct added lines =
            compare_to_bare(pace_lines_empty_lines, pace_lines_bare_lines);
        struct added loop =
            compare_to_bare(pace_lines_empty_loop, pace_lines_bare_loop);

        if (!solve(lines, loop, &hit[i], &pass[i])) {
            return; /* the functions came without their probes */
        }
        add_calls(hit[i], pass[i], &call[i], &caller[i]);
    }
    cost->hit += typical(hit);
    cost->pass += typical(pass);
    cost->call += typical(call);
    cost->call_caller += typical(caller);
    pace_lines_board->calibrations++;
    pace_lines_forget_thread();
}
