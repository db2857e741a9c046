#ifndef TESTS_TRIED_H
#define TESTS_TRIED_H

#include <stdbool.h>

#include <jansson.h>

/*
 * What build/bin/try says of an answer: tests/answers/FILE.c, or FILE itself
 * where it has a slash.
 */
struct tried {
    const char *file;
    int status;
    const char *verdict;
    /* With a * for what compilers word as they like. */
    const char *sentence;
    const char *misconception; /* NULL: none */
};

/* Asserts it with gcc, and with clang where that is installed. */
void tried_with_both(const char *exercise, const struct tried *due);
void tried_with(const char *compiler, const char *exercise,
                const struct tried *due);

bool tried_has(const char *compiler);

/* Whether text is the pattern, in which each * stands for anything. */
bool tried_matches(const char *text, const char *pattern);

#endif
