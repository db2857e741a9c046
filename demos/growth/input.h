#ifndef GROWTH_INPUT_H
#define GROWTH_INPUT_H

#include <stddef.h>
#include <stdint.h>

#include "demos/growth/operations.h"

/* How many times each operation is done in one run. */
enum {
    GROWTH_ASKED = 256
};

/*
 * What all jobs of size count work on: the same values, arranged as each job
 * wants them.  Jobs may change copy, room, front and list, no other.
 */
struct growth_input {
    size_t count;
    int64_t *values;
    int64_t *sorted; /* the values in order */
    int64_t *copy;   /* for a job that sorts */
    int64_t *room;   /* for a job that sorts */
    int64_t *front;  /* the values, for a job that inserts */
    /* All different: the value times 2^32, plus its place. */
    int64_t *keys;
    int64_t *sorted_keys;
    struct growth_set set;   /* of the keys */
    struct growth_list list; /* the values; room for GROWTH_ASKED more */
    size_t places[GROWTH_ASKED];
    /* Every other one is a key, from all over the array; the rest are not. */
    int64_t asked[GROWTH_ASKED];
};

/* NULL: out of memory.  count >= 1; values from GROWTH_LOW to GROWTH_HIGH */
struct growth_input *growth_input_new(const int64_t values[], size_t count);

void growth_input_free(struct growth_input *input);

/* Heap of one input of that size and of the greediest job on it. */
size_t growth_input_bytes(size_t count);

#endif
