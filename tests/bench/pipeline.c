/*
 * What the pipeline costs without memory, beside three arrays: in a heap as the
 * C library runs it, where large arrays are new pages each time, and in one
 * that keeps what is given back, where three arrays cost what their loops do.
 */
#include <limits.h>
#include <stdio.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "demos/pipeline/pipeline.h"
#include "lib/measure/compare.h"

#define PAIRS  20
#define TARGET 0.03

static uint64_t run_three_arrays(void *state)
{
    const size_t *n = state;
    struct pipeline_list list;
    int64_t sum;

    if (!pipeline_three_arrays(*n, &list)) {
        return UINT64_MAX;
    }
    sum = pipeline_list_sum(&list);
    pipeline_list_release(&list);
    return (uint64_t)sum;
}

static uint64_t run_one_loop(void *state)
{
    const size_t *n = state;

    return (uint64_t)pipeline_one_loop(*n);
}

static uint64_t run_blocks(void *state)
{
    const size_t *n = state;

    return (uint64_t)pipeline_blocks(*n);
}

static enum pace_status play(const char *name, pace_run_fn *run, size_t n,
                             double target)
{
    struct pace_meter meter = {&pace_clock_system, 200000};
    void *inputs[] = {&n};
    struct pace_cell ours = {.run = run, .inputs = inputs, .input_count = 1};
    struct pace_cell theirs = {
        .run = run_three_arrays, .inputs = inputs, .input_count = 1};
    struct pace_comparison found = {0};
    enum pace_status status = PACE_DISAGREE;

    if (run(&n) != run_three_arrays(&n)) {
        printf("%s and three_arrays disagree\n", name);
    } else {
        status = pace_compare(&meter, &ours, &theirs, PAIRS, &found);
    }
    if (!status) {
        printf("%-8s / three_arrays  n = %8zu  %6.4f  (%.4f .. %.4f)", name, n,
               found.ratio, found.ratio_low, found.ratio_high);
        if (target > 0) {
            printf("  target %.2f%s", target,
                   found.ratio <= target ? "" : ": missed");
        }
        putchar('\n');
    }
    pace_samples_release(&ours.samples);
    pace_samples_release(&theirs.samples);
    return status;
}

static enum pace_status play_all(void)
{
    static const size_t sizes[] = {1000, 10000, 100000, 1000000};
    enum pace_status status = PACE_OK;

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0] && !status; i++) {
        status = play("one_loop", run_one_loop, sizes[i], 0);
        status = status ? status : play("blocks", run_blocks, sizes[i], TARGET);
    }
    return status;
}

int main(void)
{
    enum pace_status status;

    puts("ratio of CPU times, median of pairs in ABBA order (95 % interval)");
    puts("a heap as it comes");
    status = play_all();
#ifdef __GLIBC__
    if (!status) {
        mallopt(M_MMAP_THRESHOLD, 32 << 20);
        mallopt(M_TRIM_THRESHOLD, INT_MAX);
        puts("a heap that keeps its pages");
        status = play_all();
    }
#endif
    return pace_status_exit(status);
}
