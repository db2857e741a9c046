#include "lib/demo/fit_report.h"

#include <math.h>

#include <jansson.h>

/* JSON has no infinity. */
static json_t *number(double value)
{
    return isfinite(value) ? json_real(value) : json_null();
}

static json_t *text_or_null(const char *text)
{
    return text ? json_string(text) : json_null();
}

static json_t *set_json(const struct pace_fit *fit)
{
    json_t *set = json_array();

    for (int c = PACE_CONSTANT; set && c < PACE_CLASS_COUNT; c++) {
        const char *name = pace_class_name((enum pace_class)c);

        if (fit->in_set[c] && json_array_append_new(set, json_string(name))) {
            json_decref(set);
            return NULL;
        }
    }
    return set;
}

static json_t *posteriors_json(const struct pace_fit *fit)
{
    json_t *posteriors = json_object();

    for (int c = PACE_CONSTANT; posteriors && c < PACE_CLASS_COUNT; c++) {
        if (json_object_set_new(posteriors, pace_class_name((enum pace_class)c),
                                json_real(fit->posterior[c]))) {
            json_decref(posteriors);
            return NULL;
        }
    }
    return posteriors;
}

static json_t *bends_json(const struct pace_fit *fit)
{
    json_t *bends = json_array();

    for (size_t i = 0; bends && i < fit->bend_count; i++) {
        const struct pace_bend *bend = &fit->bends[i];

        if (json_array_append_new(
                bends,
                json_pack("{s:o,s:o,s:o,s:o}", "n", number(bend->n), "before",
                          number(bend->before), "after", number(bend->after),
                          "jump", number(bend->jump)))) {
            json_decref(bends);
            return NULL;
        }
    }
    return bends;
}

enum pace_status pace_fit_report_json(const struct pace_fit_report *report,
                                      FILE *stream)
{
    const struct pace_fit *fit = report->fit;
    enum pace_class claim = report->claim;
    const char *verdict =
        claim ? pace_verdict_name(pace_fit_judge(fit, claim)) : NULL;
    /* A NULL for a new reference makes json_pack fail and drop the others. */
    json_t *object = json_pack(
        "{s:s,s:o,s:f,s:o,s:f,s:f,s:f,s:f,s:o,s:o,s:o,s:o,s:o,s:I,s:f,s:f}",
        "class", pace_class_name(fit->best), "set", set_json(fit), "posterior",
        fit->posterior[fit->best], "posteriors", posteriors_json(fit), "none",
        fit->none, "exponent", fit->exponent, "exponent_low", fit->exponent_low,
        "exponent_high", fit->exponent_high, "coefficient",
        number(fit->coefficient), "base",
        fit->best == PACE_C_TO_N ? number(fit->base) : json_null(), "bends",
        bends_json(fit), "claim",
        text_or_null(claim ? pace_class_name(claim) : NULL), "verdict",
        text_or_null(verdict), "sizes", (json_int_t)report->points->count,
        "n_min", fit->n_min, "n_max", fit->n_max);

    if (!object) {
        return PACE_NO_MEMORY;
    }
    if (!json_dumpf(object, stream, JSON_INDENT(2) | JSON_REAL_PRECISION(6))) {
        fputc('\n', stream);
    }
    json_decref(object);
    return PACE_OK;
}
