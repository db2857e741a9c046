#ifndef PACE_CHILD_REPORT_H
#define PACE_CHILD_REPORT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * How a run ended.  The process writes one report and ends with it; the first
 * word of the report is what a kind is called in report.c.
 */
enum pace_report_kind {
    PACE_REPORT_DONE,
    PACE_REPORT_FAULT,
    PACE_REPORT_OVERFLOW,
    PACE_REPORT_BUDGET,
    PACE_REPORT_EXIT,
    PACE_REPORT_DENIED,
    PACE_REPORT_HEAP,   /* a call of free or realloc that cannot be */
    PACE_REPORT_DAMAGE, /* found later: bytes around a block were changed */
    PACE_REPORT_CASE
};

#define PACE_NONCE_LENGTH 16

/* Where the report goes, and what proves that it is one: PACE_NONCE_LENGTH
 * characters that the answer has not seen. */
void pace_report_begin(int descriptor, const char nonce[]);

/* The descriptor has another number now. */
void pace_report_move(int descriptor);

/* To be called when the system calls of the answer are restricted. */
void pace_report_sealed(bool sealed);

/* Ends the process: the answer returned, and this is what it gave. */
_Noreturn void pace_report_done(const char *given, size_t length);

/*
 * Ends the process with a sentence that goes on after "your function ".
 * format takes %s, a string, and %u, a uint64_t, and nothing else.  May be
 * called anywhere, in a signal handler too.
 */
_Noreturn void pace_report_end(enum pace_report_kind kind, const char *format,
                               ...);

#endif
