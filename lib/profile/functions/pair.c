/* Compiled like the code that is profiled, with hooks. */
#include "lib/profile/functions/pair.h"

__attribute__((noinline)) void pace_pair_callee(long x)
{
    __asm__ volatile("" : : "r"(x));
}

__attribute__((noinline)) void pace_pair_caller(long calls)
{
    for (long i = 0; i < calls; i++) {
        pace_pair_callee(i);
    }
}
