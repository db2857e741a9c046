#ifndef BACKWARDS_H
#define BACKWARDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * An iterator that yields a list backwards and holds none.
 *
 * The list is that of fuse: the doubles of some numbers, of which those greater
 * than limit are kept.  Of 5, 1, 3 with a limit of 4 the list is 10, 6: the
 * iterator yields 6, then 10, and then no more.
 *
 *     struct backwards iterator = backwards_begin(numbers, count, limit);
 *     int64_t value;
 *
 *     while (backwards_next(&iterator, &value)) {
 *         sum += value;
 *     }
 */
struct backwards {
    const int64_t *numbers;
    size_t left; /* of the numbers, so many were not yet looked at */
    int64_t limit;
};

/*
 * numbers  count numbers from -10^15 to 10^15, which stay as long as the
 *          iterator is used; not modified
 * count    0 to 1,000,000
 */
struct backwards backwards_begin(const int64_t numbers[], size_t count,
                                 int64_t limit);

/*
 * The next value; false: no more, and *value is untouched.  Asked again after
 * the end, it is false again.  Several iterators may be in use at one time.
 *
 * cost  no heap; to yield all values is work that grows as n
 */
bool backwards_next(struct backwards *iterator, int64_t *value);

#endif
