#ifndef BENCH_GROWTH_H
#define BENCH_GROWTH_H

#include <stddef.h>
#include <stdint.h>

/*
 * Functions whose law of growth is known from the textbook: what a fit of
 * growth is judged by.  Each is measured at the sizes first, 2 * first, ... or
 * first, first + step, ... up to last, none of them a power of two.
 *
 * (No header of the library is included: C++ reads this one.)
 */
struct growth_subject {
    const char *name;
    const char *law; /* of the cost of a run, as pace_class_name spells it */
    uint64_t (*run)(void *state);
    /* One block of heap for n, to be freed; NULL: out of memory. */
    void *(*setup)(size_t n, uint64_t seed);
    size_t first;
    size_t last;
    size_t step; /* 0: sizes double */
    /* Written after the model of the fit was settled, and never used to
     * change it. */
    int held_out;
};

extern const struct growth_subject growth_subjects[];
extern const size_t growth_subject_count;

/* Most sizes that any of them has. */
#define GROWTH_SIZES 16

/* The size after n; 0: n was the last. */
size_t growth_next(const struct growth_subject *subject, size_t n);

/* How many inputs to rotate, so that no predictor learns one by heart. */
size_t growth_inputs(size_t n);

/*
 * What most of them work on: one block that holds n and up to three arrays.
 */
struct growth_arrays {
    size_t n;
    size_t next; /* where the next run goes on */
    int64_t *a;
    int64_t *b;
    int64_t *c;
};

/* Room for n, b_count and c_count numbers: a random from 0 .. 10 n - 1, b and
 * c all 0. */
struct growth_arrays *growth_arrays_new(size_t n, size_t b_count,
                                        size_t c_count, uint64_t seed);

/* The next of a sequence of evenly distributed 64-bit numbers. */
uint64_t growth_random(uint64_t *state);

#endif
