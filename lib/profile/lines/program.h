#ifndef PACE_LINES_PROGRAM_H
#define PACE_LINES_PROGRAM_H

#include <stdint.h>

/*
 * What rewrite.awk leaves in a program: a record per function and a site per
 * probe, in sections whose ends the linker knows.  The layout is spelled out
 * in rewrite.awk, too.
 */

struct pace_lines_function {
    const char *name;
    const char *file;
    uint32_t line;
    uint32_t entry; /* number of its account; set at the start */
};

struct pace_lines_site {
    const struct pace_lines_function *function;
    const char *file;
    uint32_t line;
    uint32_t entry; /* number of its account; set at the start */
};

/* The linker's names; weak, because a program may have no probes. */
#define PACE_LINES_SECTION __attribute__((weak, visibility("hidden")))
/* NOLINTBEGIN(*-reserved-identifier,cert-dcl37-c,*-naming): they must
 * begin so. */
extern struct pace_lines_function
    __start_pace_line_functions[] PACE_LINES_SECTION;
extern struct pace_lines_function
    __stop_pace_line_functions[] PACE_LINES_SECTION;
extern struct pace_lines_site __start_pace_line_sites[] PACE_LINES_SECTION;
extern struct pace_lines_site __stop_pace_line_sites[] PACE_LINES_SECTION;
/* NOLINTEND(*-reserved-identifier,cert-dcl37-c,*-naming) */

#endif
