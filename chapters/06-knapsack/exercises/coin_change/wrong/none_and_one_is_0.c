/*
 * You add 1 to COIN_CHANGE_NONE, and it wraps around to 0, the best of all: ask
 * whether there is a way before you add a coin to it.
 */
#include "coin_change.h"

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[])
{
    room[0] = 0;
    for (size_t part = 1; part <= amount; part++) {
        room[part] = COIN_CHANGE_NONE;
        for (size_t i = 0; i < kinds; i++) {
            if (coins[i] <= part && room[part - coins[i]] + 1 < room[part]) {
                room[part] = room[part - coins[i]] + 1;
            }
        }
    }
    return room[amount];
}
