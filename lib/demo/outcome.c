#include "lib/demo/outcome.h"

#include <stdlib.h>
#include <string.h>

const struct pace_row *pace_outcome_row(const struct pace_outcome *outcome,
                                        size_t variant, size_t n,
                                        const char *meter)
{
    for (size_t i = 0; i < outcome->row_count; i++) {
        const struct pace_row *row = &outcome->rows[i];

        if (row->variant == variant && row->n == n &&
            strcmp(row->meter, meter) == 0) {
            return row;
        }
    }
    return NULL;
}

const struct pace_row *pace_outcome_named(const struct pace_outcome *outcome,
                                          const char *variant, size_t n,
                                          const char *meter)
{
    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        if (strcmp(outcome->demo->variants[v].name, variant) == 0) {
            return pace_outcome_row(outcome, v, n, meter);
        }
    }
    return NULL;
}

const struct pace_law *pace_outcome_law(const struct pace_outcome *outcome,
                                        size_t variant, const char *meter)
{
    for (size_t i = 0; i < outcome->law_count; i++) {
        const struct pace_law *law = &outcome->laws[i];

        if (law->variant == variant && strcmp(law->meter, meter) == 0) {
            return law;
        }
    }
    return NULL;
}

void pace_outcome_release(struct pace_outcome *outcome)
{
    free(outcome->rows);
    free(outcome->laws);
    *outcome = (struct pace_outcome){0};
}
