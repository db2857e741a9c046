/*
 * You ask how likely the row has changed when the entry ends: most answers are
 * given before that. Take the share over its whole life.
 */
#include "ttl_for_stale.h"

#include <math.h>

double ttl_for_stale(double changes_per_s, double share)
{
    return share == 0 ? 0 : -log1p(-share) / changes_per_s;
}
