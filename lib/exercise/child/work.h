#ifndef PACE_CHILD_WORK_H
#define PACE_CHILD_WORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Counted work of the answer, as in lib/measure/work.h: the compiler calls
 * back in its blocks, and only in its; the C library is charged while it runs.
 * Over the budget the run ends at once, at the same block every time.
 */
void pace_work_begin(uint64_t budget);

/* The answer runs from here to there. */
void pace_work_enter(void);
void pace_work_leave(void);

/* Whether it runs now, and whether it ran and has returned. */
bool pace_work_is_inside(void);
bool pace_work_has_left(void);

uint64_t pace_work_units(void);

/* memcpy and memset that are not charged: the linker sends the runtime's own
 * calls to the charging wrappers, too. */
void pace_work_copy(void *to, const void *from, size_t size);
void pace_work_fill(void *block, int byte, size_t size);

/* What the compiler calls. */
void __sanitizer_cov_trace_pc(void); /* NOLINT(*-reserved-identifier,
                    cert-dcl37-c,*-identifier-naming): the compiler's name */

#endif
