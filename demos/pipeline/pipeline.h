#ifndef PIPELINE_H
#define PIPELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * One job: take the numbers 1 to n, double each, keep what is greater than n.
 * The list that is left has n - n/2 numbers.  The ways differ in what they
 * hold in memory at one time; numbers have 8 bytes.
 */

/* A list on the heap; pipeline_list_release gives it back. */
struct pipeline_list {
    int64_t *values;
    size_t count;
};

void pipeline_list_release(struct pipeline_list *list);

int64_t pipeline_list_sum(const struct pipeline_list *list);

/*
 * A new array for every step, all of them alive when the last is made: 8 n
 * bytes, 8 n bytes and the list.  false: out of memory.
 */
bool pipeline_three_arrays(size_t n, struct pipeline_list *list);

/* Doubles in place: 8 n bytes and the list. */
bool pipeline_two_arrays(size_t n, struct pipeline_list *list);

/* All steps for one number, then the next: the list only. */
bool pipeline_fused(size_t n, struct pipeline_list *list);

/*
 * The list one number at a time, and no list: 16 bytes on the stack.
 *
 *     struct pipeline_stream stream = pipeline_stream(n);
 *     int64_t value;
 *
 *     while (pipeline_stream_next(&stream, &value)) {
 *         sum += value;
 *     }
 */
struct pipeline_stream {
    size_t next;
    size_t last;
};

struct pipeline_stream pipeline_stream(size_t n);
bool pipeline_stream_next(struct pipeline_stream *stream, int64_t *value);

/* The sum of what the stream yields. */
int64_t pipeline_streaming(size_t n);

/* The same with the steps written into one loop, by hand. */
int64_t pipeline_one_loop(size_t n);

/* blocks.c: the one loop in vector instructions. */
int64_t pipeline_blocks(size_t n);

#endif
