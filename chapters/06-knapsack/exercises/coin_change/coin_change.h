#ifndef COIN_CHANGE_H
#define COIN_CHANGE_H

#include <stddef.h>
#include <stdint.h>

/*
 * The fewest coins that make an amount.
 *
 * There are as many coins of each kind as it takes.  With coins of 1, 15 and
 * 25, 30 is 15 + 15: two coins.  (Who takes the largest first, 25 and five of
 * 1, needs six.)
 *
 * coins   kinds values from 1 to 2,000,000,000, in any order
 * kinds   0 to 100
 * amount  0 to 1,000,000
 * room    amount + 1 numbers, of any content; yours to change
 * result  how many coins; COIN_CHANGE_NONE if they cannot make the amount
 * cost    work that grows as the amount and as kinds, no heap
 */
#define COIN_CHANGE_NONE UINT32_MAX

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[]);

#endif
