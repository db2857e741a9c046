#ifndef PACE_CALL_H
#define PACE_CALL_H

#include <stddef.h>
#include <stdint.h>

/*
 * The caller's side of an exercise: one case, in the process that holds the
 * answer.  chapters/NN-NAME/exercises/EXERCISE/call.c takes the arguments out
 * of the case, calls the answer, and gives back what it returned:
 *
 *     void pace_exercise_call(struct pace_call *call)
 *     {
 *         size_t count;
 *         const int32_t *values = pace_take_int32s(call, &count);
 *         int64_t sum;
 *
 *         pace_enter(call);
 *         sum = pair_total(values, count);
 *         pace_leave(call);
 *         pace_give(call, "%" PRId64, sum);
 *     }
 *
 * A case is a text that a learner can read: "values = [1 2 3], most = 7".
 * Things are taken in the order they stand; names with their = and commas are
 * passed over.  Numbers are decimal; a list stands in brackets; a text stands
 * in double quotes, with \n \t \0 \" \\ and \xHH for single bytes; a word is
 * letters, digits and _.  A case that does not have what is taken, or of which
 * something is left at the end, ends the process: the test is then at fault,
 * not the answer.
 *
 * Everything taken ends right before a page that nobody may touch, and may not
 * be changed: an answer that goes past the end, or writes where it may only
 * read, stops there, and is told so, by the name that stands before the = (of
 * texts, the first 1024: pages for more would take too long).  It stays until
 * the process ends.
 */
struct pace_call;

/* What call.c of an exercise defines. */
void pace_exercise_call(struct pace_call *call);

/* Between these two the answer runs: its work and its heap are counted, and
 * what goes wrong is its doing.  They do not nest, but may follow each other;
 * the counts add up. */
void pace_enter(struct pace_call *call);
void pace_leave(struct pace_call *call);

int64_t pace_take_integer(struct pace_call *call);
uint64_t pace_take_count(struct pace_call *call);
double pace_take_real(struct pace_call *call);

/* The next text or word, ended by a 0 that is not part of its length. */
const char *pace_take_text(struct pace_call *call, size_t *length);

/* The same where the length is of no interest; NULL at the end of the case:
 * for (word = pace_take_word(call); word; word = pace_take_word(call)). */
const char *pace_take_word(struct pace_call *call);

/* A list.  *count receives its length; an empty list is not NULL. */
const int32_t *pace_take_int32s(struct pace_call *call, size_t *count);
const int64_t *pace_take_int64s(struct pace_call *call, size_t *count);
const uint64_t *pace_take_counts(struct pace_call *call, size_t *count);
const size_t *pace_take_sizes(struct pace_call *call, size_t *count);
const double *pace_take_reals(struct pace_call *call, size_t *count);
/* Of texts or words. */
const char *const *pace_take_texts(struct pace_call *call, size_t *count);

/* Whether nothing is left to take. */
int pace_taken_all(const struct pace_call *call);

/* Lets the answer change what was taken; returns the same address. */
void *pace_writable(struct pace_call *call, const void *taken);

/* Room for size bytes that ends at a page that nobody may touch, filled with
 * 0xA5; name is what a learner is told when the answer leaves it. */
void *pace_room(struct pace_call *call, const char *name, size_t size);

/* Adds to what the answer returned, as printf does: at most 16 MiB in all. */
__attribute__((format(printf, 2, 3))) void pace_give(struct pace_call *call,
                                                     const char *format, ...);

/* Adds a list: [1 2 3]. */
void pace_give_int32s(struct pace_call *call, const int32_t values[],
                      size_t count);
void pace_give_int64s(struct pace_call *call, const int64_t values[],
                      size_t count);
void pace_give_sizes(struct pace_call *call, const size_t values[],
                     size_t count);
/* Adds bytes as they are written in a case, in quotes. */
void pace_give_text(struct pace_call *call, const char *text, size_t length);

/*
 * Heap of the answer, exact, so far: what call.c may give as part of the
 * result.  Blocks are counted as requested, in bytes.
 */
uint64_t pace_live_bytes(const struct pace_call *call);
uint64_t pace_live_blocks(const struct pace_call *call);
/* Counted work of the answer so far, in blocks. */
uint64_t pace_work_so_far(const struct pace_call *call);

#endif
