#ifndef TTL_FOR_STALE_H
#define TTL_FOR_STALE_H

/*
 * The longest time to live below a share of stale answers.
 *
 * An entry that lives for T seconds, of a row that changes c times a second at
 * random moments, is asked for at a steady pace.  Of its answers the share
 *
 *     1 - (1 - e^(-c*T)) / (c*T)
 *
 * is stale: it grows with T, from 0 towards 1.  Find the T for which it is
 * share.
 *
 * changes_per_s  c: 0, where the row never changes, or from 10^-12 to 10^12
 * share          0, or from 0.000001 to 0.999
 * result         in seconds, to 6 digits; 0 for a share of 0, and else INFINITY
 *                where the row never changes
 */
double ttl_for_stale(double changes_per_s, double share);

#endif
