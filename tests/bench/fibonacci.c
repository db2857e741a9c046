/*
 * The Fibonacci numbers written here against GMP's own mpz_fib_ui: the table
 * of 94 on numbers that fit in 64 bits, the doubling on long ones.
 */
#include "demos/fibonacci/fibonacci.h"
#include "demos/fibonacci/big.h"
#include "tests/bench/support/match.h"

/* A call of either takes little longer than to be called by a pointer: many of
 * them at once. */
#define CALLS 1000

struct input {
    unsigned long n;
    mpz_t value;
};

static uint64_t run_table(void *state)
{
    const struct input *in = state;
    uint64_t sum = 0;

    for (unsigned i = 0; i < CALLS; i++) {
        uint64_t value = 0;

        if (fibonacci_table((unsigned)in->n - i % 2, &value)) {
            return UINT64_MAX;
        }
        sum += value;
    }
    return sum;
}

static uint64_t run_gmp_short(void *state)
{
    struct input *in = state;
    uint64_t sum = 0;

    for (unsigned i = 0; i < CALLS; i++) {
        mpz_fib_ui(in->value, in->n - i % 2);
        sum += mpz_get_ui(in->value);
    }
    return sum;
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
    pace_run_fn *ours, *theirs;
    unsigned long n;
    double target; /* ratio of the times */
} matches[] = {
    {"table / mpz_fib_ui", run_table, run_gmp_short, 30, 0.45},
    {"table / mpz_fib_ui", run_table, run_gmp_short, 93, 0.45},
    {"doubling / mpz_fib_ui", run_doubling, run_gmp, 100000, 1.05},
    {"doubling / mpz_fib_ui", run_doubling, run_gmp, 1000000, 1.05},
    {"doubling / mpz_fib_ui", run_doubling, run_gmp, 4000000, 1.05},
};

int main(void)
{
    enum pace_status status = PACE_OK;
    struct input input;
    void *inputs[] = {&input};

    bench_match_title();
    mpz_init(input.value);
    for (size_t i = 0; i < sizeof matches / sizeof matches[0] && !status; i++) {
        input.n = matches[i].n;
        status = bench_match_play(&(struct bench_match){
            .name = matches[i].name,
            .n = matches[i].n,
            .ours = matches[i].ours,
            .theirs = matches[i].theirs,
            .inputs = inputs,
            .input_count = 1,
            .target = matches[i].target,
        });
    }
    mpz_clear(input.value);
    return pace_status_exit(status);
}
