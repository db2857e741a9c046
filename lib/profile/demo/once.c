/*
 * The driver of a demo that is profiled: in place of lib/demo/demo.c, it runs
 * every variant once, on one input, and measures nothing.  Calls are then the
 * concept's own, the same in every run, and times compare the variants; under
 * the measuring driver each would get the same share of the budget.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <gsl/gsl_errno.h>

#include "lib/demo/args.h"
#include "lib/demo/records.h"
#include "lib/demo/sizes.h"

struct job {
    const struct pace_demo *demo;
    struct pace_options options;
    struct pace_records records[PACE_MAX_INPUTS];
};

static enum pace_status read_inputs(struct job *job)
{
    for (size_t i = 0; i < job->options.input_count; i++) {
        enum pace_status status = pace_records_read(
            job->demo, job->options.inputs[i], &job->records[i], stderr);

        if (status) {
            return status;
        }
    }
    return PACE_OK;
}

/* The middle one of the sizes: large enough to tell variants apart, and no
 * class of growth takes long to get there.  The same for all variants, but for
 * those that have sizes of their own or cannot go so far. */
static size_t middle_size(const struct job *job,
                          const struct pace_variant *variant)
{
    struct pace_size_list list;
    const struct pace_sizes *sizes =
        variant->sizes.last ? &variant->sizes : &job->demo->sizes;

    if (pace_sizes_expand(sizes, 0, &list)) {
        return sizes->first;
    }

    size_t middle = list.count / 2;

    while (variant->max_n && middle > 0 &&
           list.items[middle] > variant->max_n) {
        middle--;
    }
    return list.items[middle];
}

static enum pace_status run_once(const struct job *job,
                                 const struct pace_variant *variant, size_t n)
{
    const struct pace_demo *demo = job->demo;
    double bytes = demo->bytes ? (double)demo->bytes(n) : 0;

    if (variant->max_n && n > variant->max_n) {
        printf("%-20s n = %zu is above its limit, %zu\n", variant->name, n,
               variant->max_n);
        return PACE_OK;
    }
    if (bytes > (double)job->options.max_memory_bytes) {
        fprintf(stderr, "%s: n = %zu needs more than --max-memory\n",
                demo->name, n);
        return PACE_OVER_BUDGET;
    }

    void *state = job->options.input_count ? demo->setup_input(job->records, n)
                                           : demo->setup(n, job->options.seed);

    if (!state) {
        fprintf(stderr, "%s: out of memory for n = %zu\n", demo->name, n);
        return PACE_NO_MEMORY;
    }
    printf("%-20s n = %-12zu answer %" PRIu64 "\n", variant->name, n,
           variant->run(state));
    demo->teardown(state);
    return PACE_OK;
}

static enum pace_status run_variant(const struct job *job,
                                    const struct pace_variant *variant)
{
    const struct pace_options *options = &job->options;
    enum pace_status status = PACE_OK;

    if (options->size_count == 0) {
        return run_once(job, variant,
                        options->input_count ? job->records[0].count
                                             : middle_size(job, variant));
    }
    for (size_t i = 0; !status && i < options->size_count; i++) {
        if (options->input_count && options->sizes[i] > job->records[0].count) {
            fprintf(stderr, "%s: --sizes %zu is more than the input holds\n",
                    job->demo->name, options->sizes[i]);
            return PACE_BAD_INPUT;
        }
        status = run_once(job, variant, options->sizes[i]);
    }
    return status;
}

static enum pace_status run_all(struct job *job)
{
    enum pace_status status = read_inputs(job);

    for (size_t v = 0; !status && v < job->demo->variant_count; v++) {
        if (job->options.selected[v]) {
            status = run_variant(job, &job->demo->variants[v]);
        }
    }
    return status;
}

int pace_demo_main(const struct pace_demo *demo, int argc, char *argv[])
{
    struct job job = {.demo = demo};
    enum pace_status status = PACE_BAD_INPUT;

    gsl_set_error_handler_off(); /* GSL's default is to abort() */
    switch (pace_args_parse(demo, argc, argv, &job.options, stdout, stderr)) {
    case PACE_ARGS_DONE:
        return 0;
    case PACE_ARGS_BAD:
        break;
    case PACE_ARGS_RUN:
        status = run_all(&job);
        break;
    }
    for (size_t i = 0; i < PACE_MAX_INPUTS; i++) {
        pace_records_release(&job.records[i]);
    }
    return pace_status_exit(status);
}
