#ifndef BENCH_STRUCTURES_WAYS_H
#define BENCH_STRUCTURES_WAYS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What every way of doing a job works on. */
struct bench_input {
    size_t count;
    const uint64_t *keys;   /* count of them, all different */
    const uint64_t *asked;  /* the same in another order */
    const uint64_t *absent; /* count others */
    /* For caches: count requests for twice as many keys as there is room. */
    const uint64_t *requests;
    size_t capacity;
    const char *const *words; /* count of them, "word_0" and on */
    const size_t *word_bytes;
    const int64_t *numbers; /* count of them */
    size_t few, many;       /* in one call of extend */
};

/*
 * One way of doing one job.  run returns a checksum, on which all ways agree;
 * make and drop are not timed, and NULL where nothing is to be made.
 */
struct bench_way {
    const char *job;
    const char *who;
    void *(*make)(const struct bench_input *input);
    uint64_t (*run)(void *made, const struct bench_input *input);
    void (*drop)(void *made);
};

/* The ways of one library; missing names its package where there are none. */
struct bench_ways {
    const struct bench_way *ways;
    size_t count;
    const char *missing;
};

extern const struct bench_ways bench_ours;
extern const struct bench_ways bench_glib;
extern const struct bench_ways bench_khash;
extern const struct bench_ways bench_uthash;
extern const struct bench_ways bench_libc;
/* Where there is no C++ compiler, it has no address. */
extern const struct bench_ways bench_vector __attribute__((weak));

#ifdef __cplusplus
}
#endif

#endif
