#include "coin_change.h"

/* The fewest for one amount, from those of all smaller amounts. */
static uint32_t fewest_for(const uint32_t coins[], size_t kinds, size_t amount,
                           const uint32_t fewest[])
{
    uint32_t best = COIN_CHANGE_NONE;

    for (size_t i = 0; i < kinds; i++) {
        if (coins[i] <= amount && fewest[amount - coins[i]] < best) {
            best = fewest[amount - coins[i]];
        }
    }
    /* One more than COIN_CHANGE_NONE would be 0. */
    return best == COIN_CHANGE_NONE ? best : best + 1;
}

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[])
{
    room[0] = 0;
    for (size_t part = 1; part <= amount; part++) {
        room[part] = fewest_for(coins, kinds, part, room);
    }
    return room[amount];
}
