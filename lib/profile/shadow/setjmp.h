/*
 * <setjmp.h> as profiled code sees it: each jump is announced, because a jump
 * leaves functions without their exit hooks.  A folder that is searched before
 * the system's, rather than -include: a header forced in front of a source
 * would read the system's headers before the source can #define _GNU_SOURCE.
 */
#pragma GCC system_header
#include_next <setjmp.h>

#ifndef PACE_SHADOW_SETJMP_H
#define PACE_SHADOW_SETJMP_H

void pace_profile_setjmp(const void *environment);
void pace_profile_longjmp(const void *environment);

#undef setjmp
#undef longjmp
#undef sigsetjmp
#undef siglongjmp

/* setjmp must be called from the function itself, so these are macros.  The
 * GNU C library has functions of these names behind its own macros. */
#ifdef __GLIBC__
#define setjmp(environment)                                                    \
    (pace_profile_setjmp(environment), _setjmp(environment))
#define sigsetjmp(environment, mask)                                           \
    (pace_profile_setjmp(environment), __sigsetjmp(environment, mask))
#else
#define setjmp(environment)                                                    \
    (pace_profile_setjmp(environment), setjmp(environment))
#define sigsetjmp(environment, mask)                                           \
    (pace_profile_setjmp(environment), sigsetjmp(environment, mask))
#endif
#define longjmp(environment, value)                                            \
    (pace_profile_longjmp(environment), longjmp(environment, value))
#define siglongjmp(environment, value)                                         \
    (pace_profile_longjmp(environment), siglongjmp(environment, value))

#endif
