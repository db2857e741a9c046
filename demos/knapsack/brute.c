#include <stdlib.h>
#include <string.h>

#include "demos/knapsack/knapsack.h"
#include "lib/measure/tally.h"

struct search {
    const struct knapsack_problem *problem;
    bool *chosen; /* on the way to where the search is */
    bool *taken;  /* the best so far */
    int64_t best;
};

/* Decides on the items from i on, all ways. */
static void search(struct search *s, size_t i, int64_t room, int64_t value)
{
    PACE_TALLY(calls, 1);
    if (i == s->problem->count) {
        if (value > s->best) {
            s->best = value;
            memcpy(s->taken, s->chosen, i * sizeof s->chosen[0]);
        }
        return;
    }
    const struct knapsack_item *item = &s->problem->items[i];

    s->chosen[i] = false;
    search(s, i + 1, room, value);
    if (item->weight <= room) {
        s->chosen[i] = true;
        search(s, i + 1, room - item->weight, value + item->value);
    }
}

enum pace_status knapsack_brute(const struct knapsack_problem *problem,
                                bool taken[], int64_t *value)
{
    struct search s = {.problem = problem, .best = -1};

    s.taken = taken;
    s.chosen = calloc(problem->count + 1, sizeof s.chosen[0]);
    if (!s.chosen) {
        return PACE_NO_MEMORY;
    }
    search(&s, 0, problem->capacity, 0);
    free(s.chosen);
    *value = s.best;
    return PACE_OK;
}
