#include "lib/profile/lines/empty.h"

/* Compiled with PACE_LINES_BARE these are the functions without probes. */
#ifdef PACE_LINES_BARE
#define LINES pace_lines_bare_lines
#define LOOP  pace_lines_bare_loop
#define CALLS pace_lines_bare_calls
#define LEAF  pace_lines_bare_leaf
#else
#define LINES pace_lines_empty_lines
#define LOOP  pace_lines_empty_loop
#define CALLS pace_lines_empty_calls
#define LEAF  pace_lines_empty_leaf
#endif

static void LEAF(void)
{
}

void LINES(long count)
{
    for (long i = 0; i < count; i++) {
        __asm__ volatile("");
        __asm__ volatile("");
        __asm__ volatile("");
        __asm__ volatile("");
    }
}

/* In one line, so that most probes go on with a hit. */
void LOOP(long count)
{
    /* clang-format off */
    for (long i = 0; i < count; i++) { __asm__ volatile(""); }
    /* clang-format on */
}

void CALLS(long count)
{
    for (long i = 0; i < count; i++) {
        LEAF();
    }
}
