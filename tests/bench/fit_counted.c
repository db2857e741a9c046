/*
 * The law of growth from counted work, for the functions that bench-fit
 * times: every one must be found.  Linked with the counting build of them.
 */
#include <stdio.h>
#include <stdlib.h>

#include "lib/measure/fit.h"
#include "lib/measure/work.h"
#include "tests/bench/subjects/growth.h"

/* Calls counted per size, so that a single lucky key does not decide; less
 * where the work is large. */
#define CALLS       64
#define ENOUGH_WORK 1000000
#define WORK_LIMIT  2000000000

struct call {
    const struct growth_subject *subject;
    void *input;
};

static void make_call(void *context)
{
    const struct call *call = context;

    call->subject->run(call->input);
}

/* Mean work of a call at size n. */
static enum pace_status count_at(const struct growth_subject *subject, size_t n,
                                 double *mean)
{
    uint64_t sum = 0;
    size_t calls = 0;

    for (size_t i = 0; i < growth_inputs(n) && sum < ENOUGH_WORK; i++) {
        struct call call = {subject, subject->setup(n, 1 + n + i * 4096)};

        if (!call.input) {
            return PACE_NO_MEMORY;
        }
        /* Where there are few inputs, each is asked several times. */
        for (size_t k = 0; k <= CALLS / growth_inputs(n) && sum < ENOUGH_WORK;
             k++) {
            uint64_t units = 0;
            enum pace_status status =
                pace_work_run(WORK_LIMIT, make_call, &call, &units);

            if (status) {
                free(call.input);
                return status;
            }
            sum += units;
            calls++;
        }
        free(call.input);
    }
    *mean = (double)sum / (double)calls;
    return PACE_OK;
}

static enum pace_status judge(const struct growth_subject *subject,
                              size_t *right, size_t *alone)
{
    struct pace_point points[GROWTH_SIZES];
    enum pace_class law = PACE_NO_CLAIM;
    enum pace_status status = PACE_OK;
    struct pace_fit fit;
    size_t count = 0;

    for (size_t n = subject->first; n && !status; n = growth_next(subject, n)) {
        points[count].n = (double)n;
        points[count].noise = 0;
        status = count_at(subject, n, &points[count].cost);
        count++;
    }
    if (!status) {
        status = pace_class_parse(subject->law, &law);
    }
    if (!status) {
        status = pace_fit_growth(points, count, &fit);
    }
    if (status) {
        return status;
    }
    *right += fit.best == law;
    *alone += pace_fit_judge(&fit, law) == PACE_HOLDS;
    printf("%-16s %-8s %-8s %s, n^%.2f\n", subject->name, subject->law,
           fit.best == law ? "ok" : pace_class_name(fit.best),
           pace_verdict_name(pace_fit_judge(&fit, law)), fit.exponent);
    return PACE_OK;
}

int main(void)
{
    size_t right = 0;
    size_t alone = 0;

    printf("%-16s %-8s %-8s %s\n", "function", "law", "work", "the claim");
    for (size_t i = 0; i < growth_subject_count; i++) {
        enum pace_status status = judge(&growth_subjects[i], &right, &alone);

        if (status) {
            fprintf(stderr, "bench-fit_counted: %s: %s\n",
                    growth_subjects[i].name, pace_status_text(status));
            return pace_status_exit(status);
        }
    }
    printf("from counted work: class right %.3f, claim holds %.3f (%zu "
           "functions)\n",
           (double)right / (double)growth_subject_count,
           (double)alone / (double)growth_subject_count, growth_subject_count);
    return right == growth_subject_count ? 0 : 1;
}
