/*
 * You use each coin at most once, as things in a knapsack: for coins of any
 * number, look at amounts that this coin may already be part of.
 */
#include "coin_change.h"

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[])
{
    room[0] = 0;
    for (size_t part = 1; part <= amount; part++) {
        room[part] = COIN_CHANGE_NONE;
    }
    for (size_t i = 0; i < kinds; i++) {
        for (size_t part = amount + 1; part-- > coins[i];) {
            uint32_t before = room[part - coins[i]];

            if (before != COIN_CHANGE_NONE && before + 1 < room[part]) {
                room[part] = before + 1;
            }
        }
    }
    return room[amount];
}
