#ifndef PACE_LINES_HOOKS_H
#define PACE_LINES_HOOKS_H

#include <stdbool.h>

#include "lib/profile/lines/program.h"
#include "lib/profile/lines/shared.h"

/*
 * What the rewritten code calls.  pace_lines_hit is called by the stub in
 * probe.S, in the middle of anything: it preserves every register.
 */
#define PACE_LINES_PROBE                                                       \
    __attribute__((no_caller_saved_registers, target("general-regs-only")))

/*
 * A statement is about to run.
 *
 * address  of the probe: within a line, going forward is the same hit
 * base     frame pointer of the function
 */
PACE_LINES_PROBE void pace_lines_hit(const struct pace_lines_site *site,
                                     uintptr_t address, uintptr_t base);

/* A function has been entered; inlined ones share the frame of another. */
void pace_lines_enter(const struct pace_lines_function *function,
                      uintptr_t base, int inlined);

/* It is about to return. */
void pace_lines_exit(const struct pace_lines_function *function,
                     uintptr_t base);

/*
 * This thread's record; before its first profiled call, and where there is no
 * place for it, the record of a thread that does nothing.
 */
extern _Thread_local struct pace_lines_thread *pace_lines_current
    __attribute__((tls_model("initial-exec")));
extern struct pace_lines_thread pace_lines_nobody;

/* Whether the hooks were compiled with PACE_TICK_PRECISE. */
extern const bool pace_lines_precise;

/* Gives this thread a record, or none: pace_lines_current tells. */
void pace_lines_begin_thread(void);

/* Closes everything that is open in this thread, above that frame. */
PACE_LINES_PROBE void pace_lines_unwind(struct pace_lines_thread *thread,
                                        const struct pace_lines_frame *frame,
                                        uint64_t now);

#endif
