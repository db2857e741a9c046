/*
 * The Fibonacci numbers written here against GMP's own mpz_fib_ui: the table
 * of 94 on numbers that fit in 64 bits, the doubling on long ones.
 */
#include <stdio.h>

#include <gsl/gsl_errno.h>

#include "demos/fibonacci/big.h"
#include "demos/fibonacci/fibonacci.h"
#include "lib/measure/compare.h"

#define PAIRS 30

struct input {
    unsigned long n;
    mpz_t value;
};

static uint64_t run_table(void *state)
{
    const struct input *in = state;
    uint64_t value = 0;

    return fibonacci_table((unsigned)in->n, &value) ? 0 : value;
}

static uint64_t run_doubling(void *state)
{
    struct input *in = state;

    fibonacci_big_doubling(in->n, in->value);
    return mpz_get_ui(in->value);
}

static uint64_t run_gmp(void *state)
{
    struct input *in = state;

    mpz_fib_ui(in->value, in->n);
    return mpz_get_ui(in->value);
}

static const struct match {
    const char *name;
    pace_run_fn *ours;
    unsigned long n;
    double target;
} matches[] = {
    {"table / mpz_fib_ui", run_table, 30, 0.45},
    {"table / mpz_fib_ui", run_table, 93, 0.45},
    {"doubling / mpz_fib_ui", run_doubling, 100000, 1.05},
    {"doubling / mpz_fib_ui", run_doubling, 1000000, 1.05},
    {"doubling / mpz_fib_ui", run_doubling, 4000000, 1.05},
};

static int run_match(const struct match *match)
{
    const struct pace_meter meter = {.clock = &pace_clock_system,
                                     .batch_ns = 200000};
    struct input input = {.n = match->n};
    void *inputs[] = {&input};
    struct pace_cell ours = {
        .run = match->ours, .inputs = inputs, .input_count = 1};
    struct pace_cell theirs = {
        .run = run_gmp, .inputs = inputs, .input_count = 1};
    struct pace_comparison found;

    mpz_init(input.value);
    enum pace_status status =
        pace_compare(&meter, &ours, &theirs, PAIRS, &found);

    mpz_clear(input.value);
    if (status) {
        fprintf(stderr, "bench-fibonacci: %s\n", pace_status_text(status));
        return pace_status_exit(status);
    }
    printf("%-22s n = %8lu  %.3f (%.3f to %.3f)  target %.2f  %s\n",
           match->name, match->n, found.ratio, found.ratio_low,
           found.ratio_high, match->target,
           found.ratio <= match->target ? "reached" : "missed");
    return 0;
}

int main(void)
{
    gsl_set_error_handler_off();
    for (size_t i = 0; i < sizeof matches / sizeof matches[0]; i++) {
        int failed = run_match(&matches[i]);

        if (failed) {
            return failed;
        }
    }
    return fflush(stdout) ? 74 : 0;
}
