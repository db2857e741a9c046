#ifndef TESTS_OOM_H
#define TESTS_OOM_H

/*
 * Makes memory run out on purpose.  The linker sends every call of malloc,
 * calloc, realloc and gsl_rng_alloc made by this project's objects here
 * (REFUSE in the Makefile); the code under test is not changed.
 */

/* The next count allocations succeed, all after them fail; -1: no limit. */
void oom_after(int count);

/* Blocks that the project's objects allocated and have not freed. */
long oom_live_blocks(void);

#endif
