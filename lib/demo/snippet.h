#ifndef PACE_SNIPPET_H
#define PACE_SNIPPET_H

#include "lib/measure/meter.h"
#include "lib/measure/status.h"

/* Statements that can be compiled together. */
#define PACE_SNIPPETS 2

/* Small pieces of C, as somebody typed them. */
struct pace_snippet {
    const char *compiler; /* "cc" */
    const char *flags;    /* "-O2", separated by spaces */
    const char *setup;    /* declarations and functions, at file scope */
    const char *start;    /* statements that run once, before anything else */
    const char *statements[PACE_SNIPPETS]; /* expressions or statements; NULL
                                              where there is none */
};

/* The same, ready to be called.  Start from {0}. */
struct pace_snippet_code {
    void (*start)(void);
    pace_run_fn *statements[PACE_SNIPPETS];
    pace_run_fn *empty; /* what a call costs by itself */
    void *library;
};

/* Room for the compiler's first error. */
#define PACE_SNIPPET_ERROR 400

/*
 * Compiles every statement into a function of its own, in a file that holds
 * nothing else that runs: the compiler sees neither the loop around it nor what
 * becomes of its result.  The value of an expression is kept; so is whatever a
 * statement writes into variables of setup.
 *
 * error   room for PACE_SNIPPET_ERROR; on PACE_BAD_INPUT what the compiler
 *         said first, by the name of the part that it is in
 * errors  PACE_BAD_INPUT (not C), PACE_CANNOT_CREATE, PACE_UNAVAILABLE (no such
 *         compiler, or this system loads no code)
 */
enum pace_status pace_snippet_build(const struct pace_snippet *snippet,
                                    struct pace_snippet_code *code,
                                    char error[PACE_SNIPPET_ERROR]);

void pace_snippet_release(struct pace_snippet_code *code);

#endif
