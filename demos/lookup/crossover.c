#include "demos/lookup/crossover.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Whether the intervals of the two medians lie apart. */
static bool clearly_less(const struct pace_row *a, const struct pace_row *b)
{
    return a->summary.ci_high < b->summary.ci_low;
}

struct lookup_crossover lookup_crossover_find(
    const struct pace_outcome *outcome, size_t search, size_t set)
{
    struct lookup_crossover found = {0};

    for (size_t i = 0; i < outcome->row_count; i++) {
        const struct pace_row *a = &outcome->rows[i];
        const struct pace_row *b =
            a->variant == search && strcmp(a->meter, "time") == 0
                ? pace_outcome_row(outcome, set, a->n, "time")
                : NULL;

        if (!b) {
            continue;
        }
        found.last = a->n;
        if (clearly_less(a, b)) {
            found.search_wins = a->n;
            found.set_wins = 0;
        } else if (!found.set_wins && clearly_less(b, a)) {
            found.set_wins = a->n;
        }
    }
    return found;
}

void lookup_crossover_text(const struct lookup_crossover *crossover,
                           char *buffer, size_t size)
{
    if (crossover->search_wins && crossover->set_wins) {
        snprintf(buffer, size,
                 "crossover: the search for each is faster up to n = %zu, the "
                 "hash set from n = %zu on",
                 crossover->search_wins, crossover->set_wins);
    } else if (crossover->search_wins) {
        snprintf(buffer, size,
                 "crossover: the search for each is faster up to n = %zu, the "
                 "hash set at no n up to %zu",
                 crossover->search_wins, crossover->last);
    } else if (crossover->set_wins) {
        snprintf(buffer, size,
                 "crossover: the hash set is faster from n = %zu on, the "
                 "search for each at no n measured",
                 crossover->set_wins);
    } else {
        snprintf(buffer, size,
                 "crossover: up to n = %zu the search for each and the hash "
                 "set are too close to call",
                 crossover->last);
    }
}
