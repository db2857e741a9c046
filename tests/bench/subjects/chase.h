#ifndef BENCH_CHASE_H
#define BENCH_CHASE_H

#include <stddef.h>
#include <stdint.h>

/* A walk along a ring of places in random order. */
struct walk {
    const size_t *next; /* next[place]: where to go from there */
    size_t place;       /* where the walk is */
};

/* Some steps of a walk; several may share one, and find it where it is. */
struct chase {
    struct walk *walk;
    size_t steps;
};

/*
 * Walks on; state is a struct chase.  Each step waits for the memory that the
 * one before has read, so its cost is what caches and neighbours make of it.
 */
uint64_t chase_run(void *state);

#endif
