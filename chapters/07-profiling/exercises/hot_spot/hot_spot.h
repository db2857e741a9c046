#ifndef HOT_SPOT_H
#define HOT_SPOT_H

#include <stddef.h>
#include <stdint.h>

/*
 * The hot function and line, out of a profile's tables.
 *
 * The hot function is the one in which most of the time was spent itself: not
 * in what it called.  Its hot line is the one of its own lines that took most
 * time.  Of equals it is the one that stands first.
 *
 * tables  not modified; lines of any functions stand in any order, and there
 *         may be functions without lines, as those of the C library.  Names
 *         are equal if their letters are
 * result  function: the name as it stands in the table of functions; NULL if
 *         that is empty.  line: 0 if the function has no lines
 * cost    work that grows as the number of rows, no heap
 */
struct hot_function {
    const char *name;
    uint64_t calls;
    uint64_t own_us;        /* in the function itself */
    uint64_t cumulative_us; /* and in all that it called */
};

struct hot_line {
    const char *function;
    uint32_t line; /* its number, from 1 on */
    uint64_t hits;
    uint64_t us; /* of all hits together */
};

struct hot_tables {
    const struct hot_function *functions;
    size_t function_count;
    const struct hot_line *lines;
    size_t line_count;
};

struct hot_place {
    const char *function;
    uint32_t line;
};

struct hot_place hot_spot(const struct hot_tables *tables);

#endif
