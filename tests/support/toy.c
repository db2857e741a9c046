#include "tests/support/toy.h"

#include <stdlib.h>

static uint64_t now_ns;
static size_t inputs;
static bool lying;
static int left = -1;

static uint64_t read_clock(void *context)
{
    (void)context;
    return now_ns;
}

static uint64_t no_switches(void *context)
{
    (void)context;
    return 0;
}

const struct pace_clock toy_clock = {read_clock, read_clock, no_switches, NULL};

static void *setup(size_t n, uint64_t seed)
{
    (void)seed;
    size_t *input = left == 0 ? NULL : malloc(sizeof *input);

    if (left > 0) {
        left--;
    }
    if (input) {
        *input = n;
        inputs++;
    }
    return input;
}

static void *setup_input(const struct pace_records records[], size_t n)
{
    (void)records;
    return setup(n, 0);
}

static void teardown(void *state)
{
    inputs--;
    free(state);
}

static uint64_t run_linear(void *state)
{
    size_t n = *(const size_t *)state;

    now_ns += 1000 * n;
    return n;
}

static uint64_t run_quadratic(void *state)
{
    size_t n = *(const size_t *)state;

    now_ns += 1000 * n * n;
    return n + lying;
}

void toy_lie(bool lie)
{
    lying = lie;
}

void toy_refuse_after(int count)
{
    left = count;
}

size_t toy_inputs(void)
{
    return inputs;
}

void toy_make(struct toy *toy)
{
    now_ns = 0;
    *toy = (struct toy){
        .variants =
            {
                {.name = "linear",
                 .label = "one by one",
                 .claim = PACE_N,
                 .run = run_linear},
                {.name = "quadratic",
                 .label = "pair by pair",
                 .claim = PACE_N_SQUARED,
                 .run = run_quadratic},
            },
        .options = {.selected = {true, true},
                    .effort = PACE_EFFORT_DEFAULT,
                    .budget_s = 10,
                    .max_memory_bytes = 1000000000,
                    .seed = 1},
    };
    toy->demo = (struct pace_demo){
        .name = "toy",
        .title = "Nothing at all",
        .n_means = "things",
        .variants = toy->variants,
        .variant_count = 2,
        .sizes = {.first = 10, .last = 640, .ratio = 2},
        .setup = setup,
        .setup_input = setup_input,
        .teardown = teardown,
        .input = PACE_INPUT_NUMBERS,
    };
}
