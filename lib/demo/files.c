#include <errno.h>
#include <string.h>

#include "lib/chart/figure.h"
#include "lib/demo/output.h"
#include "lib/measure/results.h"

/* What one result file is made of. */
struct job {
    const struct pace_outcome *outcome;
    const struct pace_plan *plan;
    const struct pace_machine *machine;
    const char *dir;
    FILE *err;
};

static enum pace_status complain(const struct job *job, const char *name,
                                 const char *suffix, enum pace_status status)
{
    fprintf(job->err, "%s: %s/%s.%s: %s%s%s\n", job->outcome->demo->name,
            job->dir, name, suffix, pace_status_text(status),
            status == PACE_NO_MEMORY ? "" : ": ",
            status == PACE_NO_MEMORY ? "" : strerror(errno));
    return status;
}

typedef void write_fn(const struct job *job, FILE *stream);

static enum pace_status write_file(const struct job *job, const char *name,
                                   const char *suffix, write_fn *write)
{
    struct pace_results_file file = {0};
    enum pace_status status =
        pace_results_create(&file, job->dir, name, suffix);

    if (!status) {
        write(job, file.stream);
        status = pace_results_commit(&file);
    }
    return status ? complain(job, name, suffix, status) : PACE_OK;
}

static void write_rows(const struct job *job, FILE *stream)
{
    pace_output_rows(job->outcome, stream);
}

static void write_laws(const struct job *job, FILE *stream)
{
    pace_output_laws(job->outcome, stream);
}

static void write_samples(const struct job *job, FILE *stream)
{
    pace_output_samples(job->plan, stream);
}

static void write_machine(const struct job *job, FILE *stream)
{
    json_t *card = pace_machine_json(job->machine);

    if (card) {
        json_dumpf(card, stream, JSON_INDENT(2));
        fputc('\n', stream);
        json_decref(card);
    }
}

enum pace_status pace_output_files(const struct pace_outcome *outcome,
                                   const struct pace_plan *plan,
                                   const struct pace_machine *machine,
                                   const char *dir, FILE *err)
{
    const struct job job = {outcome, plan, machine, dir, err};
    const char *name = outcome->demo->name;
    enum pace_status status = write_file(&job, name, "csv", write_rows);

    if (!status) {
        status = write_file(&job, name, "fit.csv", write_laws);
    }
    if (!status && plan->options->raw) {
        status = write_file(&job, name, "raw.csv", write_samples);
    }
    if (!status) {
        status = write_file(&job, "machine", "json", write_machine);
    }
    if (!status) {
        status = pace_figure_write(outcome, dir);
        if (status) {
            complain(&job, name, "figure.csv", status);
        }
    }
    return status;
}
