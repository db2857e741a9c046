#ifndef STRINGS_STRINGS_H
#define STRINGS_STRINGS_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/* A word; bytes[length] is 0 behind it. */
struct strings_word {
    const char *bytes;
    size_t length;
};

struct strings_words {
    const struct strings_word *items;
    size_t count;
};

/* A text of the caller's, who frees bytes.  No 0 need follow it. */
struct strings_text {
    char *bytes;
    size_t length;
};

/*
 * A way to make one text of all words, each followed by a newline.  All ways
 * make the same text, except that strings_strcat takes words that hold a 0 to
 * end there.  Costs are for n words of about equal length.
 *
 * errors  PACE_NO_MEMORY: *text is as it was
 */
typedef enum pace_status strings_fn(const struct strings_words *words,
                                    struct strings_text *text);

/* Looks for the end before each strcat: n^2 bytes read again. */
strings_fn strings_strcat;

/* A new block for each word, the old one copied into it: n^2 bytes. */
strings_fn strings_copy_each;

/* One realloc for each word: n, if the block need not move each time. */
strings_fn strings_realloc_exact;

/* A struct pace_text, whose room doubles: n, and log n allocations. */
strings_fn strings_doubling;

/* Measures all words, allocates once, copies: n. */
strings_fn strings_join;

/* The same without a call for each word: moves of a known size, n. */
strings_fn strings_join_short;

/* A stream into memory, as POSIX has it: n. */
strings_fn strings_memstream;

/* Bytes of the text made of these words. */
size_t strings_length(const struct strings_words *words);

/*
 * Bytes of text already there when a word is added, summed over all words:
 * what strings_copy_each moves, and a realloc that moves every time.
 */
uint64_t strings_moved_content(const struct strings_words *words);

/*
 * How often the block of strings_realloc_exact is at another address after a
 * realloc than before, with the allocator that this program has.
 * errors  PACE_NO_MEMORY: *times is as it was
 */
enum pace_status strings_count_relocations(const struct strings_words *words,
                                           uint64_t *times);

#endif
