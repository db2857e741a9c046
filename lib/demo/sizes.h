#ifndef PACE_SIZES_H
#define PACE_SIZES_H

#include <stddef.h>
#include <stdint.h>

#include "lib/demo/demo.h"

#define PACE_MAX_SIZES 64

/* No input is larger; far below where a size times a few bytes overflows. */
#if SIZE_MAX < 1000000000000
#define PACE_MAX_SIZE SIZE_MAX
#else
#define PACE_MAX_SIZE ((size_t)1000000000000)
#endif

/* Sizes in ascending order, each once, from 1 to PACE_MAX_SIZE. */
struct pace_size_list {
    size_t items[PACE_MAX_SIZES];
    size_t count;
};

/* What is wrong with a text: "'7' comes after a larger size". */
struct pace_sizes_fault {
    const char *part; /* of the text, not ended by a NUL */
    size_t part_bytes;
    const char *what; /* goes on from the part */
};

/*
 * Reads sizes in one of three forms, with numbers as pace_number_count has
 * them:
 *
 *     1k:64k:x2      from 1,000, doubling, up to 64,000
 *     100:1000:+100  from 100 in steps of 100 up to 1,000
 *     100,200,400    these
 *
 * errors  PACE_BAD_INPUT; *fault says why and *list is untouched
 */
enum pace_status pace_sizes_parse(const char *text,
                                  struct pace_sizes_fault *fault,
                                  struct pace_size_list *list);

/*
 * Lists a demo's own sizes, those above max_n left out (0: no limit).
 * errors  PACE_BAD_INPUT: more than PACE_MAX_SIZES, none at all below first,
 *         or neither a ratio above 1 nor a step
 */
enum pace_status pace_sizes_expand(const struct pace_sizes *sizes, size_t max_n,
                                   struct pace_size_list *list);

#endif
