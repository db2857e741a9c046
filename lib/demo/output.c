#include "lib/demo/output.h"

#include <inttypes.h>

static const char *variant_name(const struct pace_outcome *outcome,
                                size_t variant)
{
    return outcome->demo->variants[variant].name;
}

void pace_output_rows(const struct pace_outcome *outcome, FILE *stream)
{
    fputs("variant,n,meter,unit,samples,min,p25,median,p75,max,ci_low,"
          "ci_high,noisy,answer\n",
          stream);
    for (size_t i = 0; i < outcome->row_count; i++) {
        const struct pace_row *row = &outcome->rows[i];
        const struct pace_summary *s = &row->summary;

        fprintf(stream, "%s,%zu,%s,%s,%zu,",
                variant_name(outcome, row->variant), row->n, row->meter,
                row->unit, s->count);
        /* 17 digits: counts up to 2^53 stay exact. */
        fprintf(stream, "%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,", s->min,
                s->p25, s->median, s->p75, s->max, s->ci_low, s->ci_high);
        fprintf(stream, "%d,%" PRIu64 "\n", row->noisy, row->answer);
    }
}

static void print_set(const struct pace_fit *fit, FILE *stream)
{
    const char *separator = "";

    for (int c = PACE_NO_CLAIM + 1; c < PACE_CLASS_COUNT; c++) {
        if (fit->in_set[c]) {
            fprintf(stream, "%s%s", separator,
                    pace_class_name((enum pace_class)c));
            separator = "|";
        }
    }
}

void pace_output_laws(const struct pace_outcome *outcome, FILE *stream)
{
    fputs("variant,meter,claim,best,set,posterior,exponent,exponent_low,"
          "exponent_high,coefficient,n_min,n_max,verdict\n",
          stream);
    for (size_t i = 0; i < outcome->law_count; i++) {
        const struct pace_law *law = &outcome->laws[i];
        const struct pace_fit *fit = &law->fit;

        if (!law->fitted) {
            continue;
        }
        fprintf(stream, "%s,%s,%s,%s,", variant_name(outcome, law->variant),
                law->meter,
                pace_class_name(outcome->demo->variants[law->variant].claim),
                pace_class_name(fit->best));
        print_set(fit, stream);
        fprintf(stream, ",%.4g,%.4g,%.4g,%.4g,%.6g,%.17g,%.17g,%s\n",
                fit->posterior[fit->best], fit->exponent, fit->exponent_low,
                fit->exponent_high, fit->coefficient, fit->n_min, fit->n_max,
                pace_verdict_name(law->verdict));
    }
}

void pace_output_samples(const struct pace_plan *plan, FILE *stream)
{
    fputs("variant,n,sample,repeats,wall_ns,cpu_ns,involuntary_switches\n",
          stream);
    for (size_t i = 0; i < plan->cell_count; i++) {
        const struct pace_plan_cell *cell = &plan->cells[i];

        for (size_t s = 0; s < cell->meter.samples.count; s++) {
            const struct pace_sample *sample = &cell->meter.samples.items[s];

            fprintf(stream,
                    "%s,%zu,%zu,%" PRIu64 ",%" PRIu64 ",%" PRIu64 ",%" PRIu64
                    "\n",
                    plan->demo->variants[cell->variant].name, cell->n, s,
                    sample->repeats, sample->wall_ns, sample->cpu_ns,
                    sample->involuntary_switches);
        }
    }
}
