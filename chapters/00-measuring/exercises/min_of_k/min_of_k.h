#ifndef MIN_OF_K_H
#define MIN_OF_K_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct fastest {
    uint64_t min_ns;
    size_t reached; /* by how many runs */
};

/*
 * The minimum of the first k times, and how many had it.
 *
 * What many runs reached is what the code costs on a clock that moves in
 * steps; what only one reached, the next may beat.  Of 30, 20, 40, 20, 10 the
 * first four have the minimum 20, and two reached it.
 *
 * times_ns  count times of runs in ns, in the order of the runs; not modified
 * k         how many to look at; all of them where there are fewer
 * fastest   receives the minimum and how many of those looked at equal it
 * result    false where there is none to look at; *fastest is then untouched
 * cost      work that grows as k, no heap
 */
bool min_of_k(const uint64_t times_ns[], size_t count, size_t k,
              struct fastest *fastest);

#endif
