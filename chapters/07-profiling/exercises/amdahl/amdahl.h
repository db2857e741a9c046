#ifndef AMDAHL_H
#define AMDAHL_H

#include <stddef.h>

/*
 * Amdahl's law: how much faster the whole becomes.
 *
 * A program runs its phases one after the other.  How many times as fast is it
 * once phase k is `times` times as fast?  And how many times as fast must phase
 * k become, so that the program is `wanted` times as fast?
 *
 * With phases of 60 and 40 ms, and phase 0 three times as fast, 20 and 40 ms
 * remain: 100 / 60 = 1.667.
 *
 * phases_ms  count times, none negative, not all 0
 * count      >= 1
 * k          counts from 0
 * times      >= 1; INFINITY: the phase takes no time at all
 * wanted     >= 1
 * result     a factor, to 9 digits; INFINITY where the phase, or the whole,
 *            must or does take no time at all; amdahl_phase: 0 if no factor is
 *            enough
 */
double amdahl_whole(const double phases_ms[], size_t count, size_t k,
                    double times);
double amdahl_phase(const double phases_ms[], size_t count, size_t k,
                    double wanted);

#endif
