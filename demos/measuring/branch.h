#ifndef MEASURING_BRANCH_H
#define MEASURING_BRANCH_H

/*
 * Stands in a branch that must remain one.  A compiler that optimises turns
 * `if (x) { sum += v; }` into arithmetic without a branch, and then there is
 * nothing to predict; it leaves alone what it cannot look into.  Where there is
 * no such thing it decides, and the demo says what it finds.
 */
#ifdef __GNUC__
#define MEASURING_KEEP_BRANCH() __asm__ volatile("")
#else
#define MEASURING_KEEP_BRANCH() ((void)0)
#endif

#endif
