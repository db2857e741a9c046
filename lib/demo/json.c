#include <inttypes.h>

#include "lib/demo/output.h"
#include "lib/measure/results.h"

static const char *variant_name(const struct pace_outcome *outcome,
                                size_t variant)
{
    return outcome->demo->variants[variant].name;
}

static json_t *row_json(const struct pace_outcome *outcome,
                        const struct pace_row *row)
{
    const struct pace_summary *s = &row->summary;

    /* JSON numbers are doubles to many readers: an answer is a text. */
    char answer[32];

    snprintf(answer, sizeof answer, "%" PRIu64, row->answer);
    return json_pack(
        "{s:s,s:I,s:s,s:s,s:I,s:f,s:f,s:f,s:f,s:f,s:f,s:f,s:b,s:s}", "variant",
        variant_name(outcome, row->variant), "n", (json_int_t)row->n, "meter",
        row->meter, "unit", row->unit, "samples", (json_int_t)s->count, "min",
        s->min, "p25", s->p25, "median", s->median, "p75", s->p75, "max",
        s->max, "ci_low", s->ci_low, "ci_high", s->ci_high, "noisy",
        (int)row->noisy, "answer", answer);
}

static json_t *law_json(const struct pace_outcome *outcome,
                        const struct pace_law *law)
{
    const struct pace_fit *fit = &law->fit;
    json_t *set = json_array();

    for (int c = PACE_NO_CLAIM + 1; set && c < PACE_CLASS_COUNT; c++) {
        if (fit->in_set[c]) {
            json_array_append_new(
                set, json_string(pace_class_name((enum pace_class)c)));
        }
    }
    return json_pack(
        "{s:s,s:s,s:s,s:s,s:o,s:f,s:f,s:f,s:f,s:f,s:f,s:f,s:s}", "variant",
        variant_name(outcome, law->variant), "meter", law->meter, "claim",
        pace_class_name(outcome->demo->variants[law->variant].claim), "best",
        pace_class_name(fit->best), "set", set, "posterior",
        fit->posterior[fit->best], "exponent", fit->exponent, "exponent_low",
        fit->exponent_low, "exponent_high", fit->exponent_high, "coefficient",
        fit->coefficient, "n_min", fit->n_min, "n_max", fit->n_max, "verdict",
        pace_verdict_name(law->verdict));
}

enum pace_status pace_output_json(const struct pace_outcome *outcome,
                                  const struct pace_machine *machine,
                                  FILE *stream)
{
    json_t *rows = json_array();
    json_t *laws = json_array();
    int failed = !rows || !laws;

    for (size_t i = 0; i < outcome->row_count && !failed; i++) {
        failed |=
            json_array_append_new(rows, row_json(outcome, &outcome->rows[i]));
    }
    for (size_t i = 0; i < outcome->law_count && !failed; i++) {
        if (outcome->laws[i].fitted) {
            failed |= json_array_append_new(
                laws, law_json(outcome, &outcome->laws[i]));
        }
    }
    json_t *all = json_pack(
        "{s:i,s:s,s:b,s:o,s:o,s:o}", "schema", PACE_SCHEMA_VERSION, "demo",
        outcome->demo->name, "partial", (int)outcome->partial, "machine",
        pace_machine_json(machine), "rows", rows, "laws", laws);

    if (failed || !all) {
        json_decref(all);
        return PACE_NO_MEMORY;
    }
    failed = json_dumpf(all, stream, JSON_INDENT(2));
    json_decref(all);
    return failed || fputc('\n', stream) == EOF ? PACE_CANNOT_WRITE : PACE_OK;
}
