/*
 * You count in how many ways the amount can be made: asked for is how many
 * coins the shortest of them has.
 */
#include "coin_change.h"

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[])
{
    room[0] = 1;
    for (size_t part = 1; part <= amount; part++) {
        room[part] = 0;
    }
    for (size_t i = 0; i < kinds; i++) {
        for (size_t part = coins[i]; part <= amount; part++) {
            room[part] += room[part - coins[i]];
        }
    }
    return room[amount] == 0 ? COIN_CHANGE_NONE : room[amount];
}
