/*
 * You take the largest coin that fits, as often as it does: 30 of 1, 15 and 25
 * is then six coins, and two are enough. Ask for each coin what the rest would
 * cost.
 */
#include "coin_change.h"

/* 0 if none fits. */
static uint32_t largest_within(const uint32_t coins[], size_t kinds,
                               size_t amount)
{
    uint32_t largest = 0;

    for (size_t i = 0; i < kinds; i++) {
        if (coins[i] <= amount && coins[i] > largest) {
            largest = coins[i];
        }
    }
    return largest;
}

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[])
{
    uint32_t count = 0;

    (void)room;
    while (amount > 0) {
        uint32_t coin = largest_within(coins, kinds, amount);

        if (coin == 0) {
            return COIN_CHANGE_NONE;
        }
        amount -= coin;
        count++;
    }
    return count;
}
