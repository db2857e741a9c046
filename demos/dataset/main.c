/* A program of several phases, before and after its hot line was found.
 * Chapter 07. */
#include <stdio.h>
#include <stdlib.h>

#include "demos/dataset/dataset.h"
#include "lib/demo/demo.h"
#include "lib/profile/profile.h"

/* A number of ten digits and its newline. */
#define LINE_BYTES 11

/* Our own records are below this. */
#define RANGE 10000

struct input {
    size_t count;
    char *text; /* count lines */
};

static size_t bytes(size_t n)
{
    size_t phases = (n + 1) * (sizeof(int64_t) + sizeof(double) +
                               sizeof(struct dataset_label));

    return sizeof(struct input) + n * LINE_BYTES + 1 + phases;
}

static void teardown(void *state)
{
    struct input *input = state;

    if (input) {
        free(input->text);
    }
    free(input);
}

static struct input *new_input(size_t n)
{
    struct input *input = malloc(sizeof *input);

    if (!input) {
        return NULL;
    }
    input->count = n;
    input->text = malloc(n * LINE_BYTES + 1);
    if (!input->text) {
        free(input);
        return NULL;
    }
    input->text[0] = '\0';
    return input;
}

static char *write_line(char *end, int64_t value)
{
    return end + snprintf(end, LINE_BYTES + 1, "%lld\n", (long long)value);
}

/* 10,000 records hold 0 to 9,999, and any other number of them is spread over
 * the same range, the same for every seed: were they larger, they would have
 * more digits, and the work would grow faster than the number of records. */
static void *setup(size_t n, uint64_t seed)
{
    struct input *input = new_input(n);
    char *end = input ? input->text : NULL;

    (void)seed;
    for (size_t i = 0; input && i < n; i++) {
        end = write_line(end, (int64_t)(i * RANGE / n));
    }
    return input;
}

static void *setup_input(const struct pace_records records[], size_t n)
{
    struct input *input = new_input(n);
    char *end = input ? input->text : NULL;

    for (size_t i = 0; input && i < n; i++) {
        end = write_line(end, records[0].numbers[i]);
    }
    return input;
}

/* Sum, number kept and labels in one number; all ones: out of memory. */
static uint64_t answer(bool done, const struct dataset_summary *summary)
{
    return done ? summary->checksum ^ (uint64_t)summary->sum ^
                      (uint64_t)summary->kept
                : UINT64_MAX;
}

static uint64_t run_plain(void *state)
{
    const struct input *input = state;
    struct dataset_summary summary;
    bool done = dataset_plain(input->text, input->count, &summary);

    return answer(done, &summary);
}

static uint64_t run_digits(void *state)
{
    const struct input *input = state;
    struct dataset_summary summary;
    bool done = dataset_digits(input->text, input->count, &summary);

    return answer(done, &summary);
}

static const struct pace_variant variants[] = {
    {.name = "plain", .label = "snprintf", .claim = PACE_N, .run = run_plain},
    {.name = "digits",
     .label = "digit by digit",
     .claim = PACE_N,
     .run = run_digits},
};

static const struct pace_demo demo = {
    .name = "dataset",
    .title = "Records read, doubled, summed, filtered and labelled",
    .n_means = "records",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 625, .last = 160000, .ratio = 2},
    .bytes = bytes,
    .setup = setup,
    .setup_input = setup_input,
    .teardown = teardown,
    .input = PACE_INPUT_NUMBERS,
    .input_low = 0,
    .input_high = DATASET_LARGEST,
};

/* Records of the profile that is asked for from code. */
#define PROFILED_RECORDS 10000

/*
 * In the build that `make profile` makes: where the time of one variant goes,
 * asked for from code.  In any other build there is nothing to record.
 */
static void profile_plain(void)
{
    const struct pace_profile_view view = {.sort = PACE_PROFILE_TOTTIME,
                                           .top = 5};
    void *input = pace_profile_available() ? setup(PROFILED_RECORDS, 1) : NULL;

    if (!input) {
        return;
    }
    pace_profile_clear();
    pace_profile_enable();
    run_plain(input);
    pace_profile_disable();
    fputs("dataset_plain alone, asked for from code:\n", stderr);
    pace_profile_print(stderr, &view);
    pace_profile_clear();
    teardown(input);
}

int main(int argc, char *argv[])
{
    profile_plain();
    return pace_demo_main(&demo, argc, argv);
}
