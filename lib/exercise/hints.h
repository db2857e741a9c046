#ifndef PACE_EXERCISE_HINTS_H
#define PACE_EXERCISE_HINTS_H

#include <stddef.h>

#include "lib/exercise/catalog.h"

/* The hints of an exercise, from its hints.md: what stands under "## Hint K".
 */
#define PACE_HINTS 3

/* The text of hint number, 1 to PACE_HINTS, to be freed; NULL if it has none.
 */
char *pace_hint(const struct pace_exercise *exercise, size_t number);

#endif
