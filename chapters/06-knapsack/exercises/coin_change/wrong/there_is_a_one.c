/*
 * You take it for granted that ones can make up the rest: without a coin of 1,
 * some amounts cannot be made at all.
 */
#include "coin_change.h"

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[])
{
    for (size_t part = 0; part <= amount; part++) {
        room[part] = (uint32_t)part;
        for (size_t i = 0; i < kinds; i++) {
            if (coins[i] <= part && room[part - coins[i]] + 1 < room[part]) {
                room[part] = room[part - coins[i]] + 1;
            }
        }
    }
    return room[amount];
}
