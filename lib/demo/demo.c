#include "lib/demo/demo.h"

#include <assert.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <gsl/gsl_errno.h>

#include "lib/demo/counting.h"
#include "lib/demo/gather.h"
#include "lib/demo/interrupt.h"
#include "lib/demo/probe.h"
#include "lib/demo/records.h"
#include "lib/demo/session.h"
#include "lib/demo/terminal.h"
#include "lib/demo/timing.h"

/* A hundred times what two clock reads cost, and short enough that most
 * batches are not interrupted. */
#define BATCH_NS 200000

/* What both programs can read: this one, and then the one that counts. */
static enum pace_status make_readable(const struct pace_session *s,
                                      const char *path)
{
    enum pace_status status = PACE_OK;
    struct stat about;

    if (strcmp(path, "-") == 0) {
        status = pace_terminal_spool_stdin();
        if (status) {
            fprintf(stderr, "%s: standard input: %s\n", s->demo->name,
                    strerror(errno));
        }
    } else if (stat(path, &about) == 0 && S_ISFIFO(about.st_mode)) {
        status = PACE_BAD_INPUT;
        fprintf(stderr,
                "%s: %s is a pipe, which can be read only once: give a file, "
                "or --input - and the pipe as standard input\n",
                s->demo->name, path);
    }
    return status;
}

static enum pace_status read_inputs(struct pace_session *s)
{
    for (size_t i = 0; i < s->options.input_count; i++) {
        const char *path = s->options.inputs[i];
        enum pace_status status = make_readable(s, path);

        if (status) {
            return status;
        }
        status = pace_records_read(s->demo, path, &s->records[i], stderr);
        if (status) {
            return status;
        }
    }
    if (s->options.input_count && s->demo->check_input) {
        return s->demo->check_input(s->records, &s->options, stderr);
    }
    return PACE_OK;
}

static enum pace_status make_plan(struct pace_session *s)
{
    const struct pace_records *records =
        s->options.input_count ? s->records : NULL;
    enum pace_status status;

    /* From the first input on there may be things to take away at the end; in
     * the twin, too, for whom a Ctrl-C is as well. */
    pace_interrupt_watch();
    status = pace_plan_make(&s->plan, s->demo, &s->options, records, stderr);

    if (status == PACE_NO_MEMORY) {
        fprintf(stderr, "%s: out of memory for the inputs\n", s->demo->name);
    }
    return status;
}

/* Times and counts.  An interruption leaves what there is. */
static enum pace_status measure(struct pace_session *s)
{
    struct pace_progress progress;
    enum pace_status status = pace_probe_foretell(&s->plan, &s->meter, stderr);

    if (!status) {
        status = pace_probe_calls(&s->plan, &s->meter, stderr);
    }
    if (!status) {
        status = pace_twin_run(&s->plan, s->argv, &s->counts, stderr);
        /* A demo without counted work still has times to show. */
        status = status == PACE_UNAVAILABLE ? PACE_OK : status;
    }
    if (!status) {
        status = pace_gather_check(&s->plan, &s->counts, stderr);
    }
    if (!status) {
        status = pace_timing_measure(&s->plan, &s->meter, &progress);
    }
    return status;
}

static enum pace_status run(struct pace_session *s)
{
    enum pace_status status = read_inputs(s);

    if (!status) {
        status = make_plan(s);
    }
    if (status) {
        return status;
    }
    pace_machine_read(&s->machine);
    status = measure(s);
    if (status && status != PACE_INTERRUPTED) {
        return status;
    }
    return pace_publish(s, status == PACE_INTERRUPTED);
}

/* The twin's whole job: the same plan, counted instead of timed. */
static enum pace_status count(struct pace_session *s)
{
    enum pace_status status = read_inputs(s);

    if (!status) {
        status = make_plan(s);
    }
    return status ? status : pace_counting_run(&s->plan, stdout);
}

int pace_demo_main(const struct pace_demo *demo, int argc, char *argv[])
{
    assert(demo && demo->variant_count && demo->setup && demo->teardown);
    assert(demo->variant_count <= PACE_MAX_VARIANTS);

    /* The parent of a counting twin puts --count before the user's options. */
    bool counting = argc > 1 && strcmp(argv[1], "--count") == 0;
    struct pace_session s = {
        .demo = demo,
        .argv = argv,
        .meter = {.clock = &pace_clock_system, .batch_ns = BATCH_NS},
    };
    gsl_set_error_handler_off(); /* GSL's default is to abort() */
    signal(SIGPIPE, SIG_IGN);    /* a closed pipe is a write that failed */
    switch (pace_args_parse(demo, argc - counting, argv + counting, &s.options,
                            stdout, stderr)) {
    case PACE_ARGS_DONE:
        return fflush(stdout) || ferror(stdout)
                   ? pace_status_exit(PACE_CANNOT_WRITE)
                   : 0;
    case PACE_ARGS_BAD:
        return pace_status_exit(PACE_BAD_INPUT);
    case PACE_ARGS_RUN:
        break;
    }
    enum pace_status status = counting ? count(&s) : run(&s);

    pace_outcome_release(&s.outcome);
    pace_counts_release(&s.counts);
    pace_plan_release(&s.plan);
    for (size_t i = 0; i < PACE_MAX_INPUTS; i++) {
        pace_records_release(&s.records[i]);
    }
    return pace_status_exit(status);
}
