/*
 * You ask for each rest anew: right, but the same rest is reached on many ways,
 * and asked for as often. Write each answer down once.
 */
#include "coin_change.h"

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[])
{
    uint32_t best = COIN_CHANGE_NONE;

    if (amount == 0) {
        return 0;
    }
    for (size_t i = 0; i < kinds; i++) {
        if (coins[i] <= amount) {
            uint32_t rest = coin_change(coins, kinds, amount - coins[i], room);

            best = rest < best ? rest : best;
        }
    }
    return best == COIN_CHANGE_NONE ? best : best + 1;
}
