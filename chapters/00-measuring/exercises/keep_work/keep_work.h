#ifndef KEEP_WORK_H
#define KEEP_WORK_H

#include <stddef.h>
#include <stdint.h>

/* The job that is measured; context is handed to it as it came. */
typedef uint64_t keep_work_job(void *context, uint64_t input);

/* A job, and what it runs on. */
struct repeated {
    keep_work_job *job;
    void *context;
    const uint64_t *inputs; /* count of them, not modified */
    size_t count;
};

/*
 * A loop of repetitions that no compiler can leave out.
 *
 * Between two looks at a clock, a job runs over and over.  What it returns must
 * be used, or a compiler may see that nobody asks for it and leave the job out;
 * and its input must change, or the compiler may ask once, and the processor
 * learns the one input by heart.  So the job runs on the first input, the
 * second, ..., after the last on the first again, and all answers are added up:
 * three inputs and five repetitions are the jobs for inputs 0, 1, 2, 0, 1.
 *
 * repetitions  how often the job is run, neither more nor less
 * result       the sum of the answers; beyond 64 bits it wraps around; 0 where
 *              there is no input, and the job is then not run
 * cost         work that grows as repetitions, no heap
 */
uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions);

#endif
