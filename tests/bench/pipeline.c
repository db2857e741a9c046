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
#include "tests/bench/support/match.h"

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
    void *inputs[] = {&n};

    return bench_match_play(&(struct bench_match){.name = name,
                                                  .n = n,
                                                  .ours = run,
                                                  .theirs = run_three_arrays,
                                                  .inputs = inputs,
                                                  .input_count = 1,
                                                  .target = target});
}

static enum pace_status play_all(void)
{
    static const size_t sizes[] = {1000, 10000, 100000, 1000000};
    enum pace_status status = PACE_OK;

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0] && !status; i++) {
        status = play("one_loop / three_arrays", run_one_loop, sizes[i], 0);
        status = status ? status
                        : play("blocks / three_arrays", run_blocks, sizes[i],
                               TARGET);
    }
    return status;
}

int main(void)
{
    enum pace_status status;

    bench_match_title();
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
