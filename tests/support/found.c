#include "tests/support/found.h"

#include <string.h>

static struct found the_one;

struct found *found_nothing(void)
{
    struct found *found = &the_one;

    memset(found, 0, sizeof *found);
    found->demo.name = "toy";
    found->demo.title = "What toys do";
    found->demo.n_means = "things";
    found->demo.variants = found->variants;
    found->outcome.demo = &found->demo;
    found->outcome.rows = found->rows;
    found->outcome.laws = found->laws;
    return found;
}

size_t found_variant(struct found *found, const char *name)
{
    size_t index = found->demo.variant_count++;

    found->variants[index].name = name;
    found->variants[index].label = name;
    found->variants[index].claim = PACE_N;
    return index;
}

struct pace_row *found_row(struct found *found, size_t variant, size_t n,
                           const char *meter, double median)
{
    struct pace_row *row = &found->rows[found->outcome.row_count++];

    row->variant = variant;
    row->n = n;
    row->meter = meter;
    row->unit = strcmp(meter, "time") == 0 ? "ns" : "units";
    row->summary = (struct pace_summary){.count = 1,
                                         .min = median,
                                         .p25 = median,
                                         .median = median,
                                         .p75 = median,
                                         .max = median,
                                         .ci_low = median,
                                         .ci_high = median};
    return row;
}

struct pace_law *found_law(struct found *found, size_t variant,
                           const char *meter, enum pace_class class)
{
    struct pace_law *law = &found->laws[found->outcome.law_count++];

    law->variant = variant;
    law->meter = meter;
    law->fitted = true;
    law->verdict =
        found->variants[variant].claim == class ? PACE_HOLDS : PACE_DIFFERS;
    law->fit.best = class;
    law->fit.in_set[class] = true;
    law->fit.coefficient = 2;
    law->fit.base = class == PACE_C_TO_N ? 2 : 0;
    law->fit.n_min = 1000;
    law->fit.n_max = 4000;
    return law;
}

struct found *found_pair(void)
{
    struct found *found = found_nothing();

    found_variant(found, "a");
    found_variant(found, "b");
    for (size_t v = 0; v < 2; v++) {
        for (size_t n = 1000; n <= 4000; n *= 2) {
            found_row(found, v, n, "time", (double)n * (v == 0 ? 10 : 1));
        }
    }
    return found;
}
