/*
 * You take cT / 2 for the share: that is close while it is small, but the curve
 * bends, and for larger shares the entry may live longer.
 */
#include "ttl_for_stale.h"

double ttl_for_stale(double changes_per_s, double share)
{
    return share == 0 ? 0 : 2 * share / changes_per_s;
}
