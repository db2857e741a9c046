/*
 * You keep a row for each kind of coin: right, but the room you were given is
 * enough, because a row needs only itself.
 */
#include "coin_change.h"

#include <stdlib.h>

static void add_coin(uint32_t coin, const uint32_t before[], uint32_t after[],
                     size_t amount)
{
    for (size_t part = 0; part <= amount; part++) {
        after[part] = before[part];
        if (coin <= part && after[part - coin] != COIN_CHANGE_NONE &&
            after[part - coin] + 1 < after[part]) {
            after[part] = after[part - coin] + 1;
        }
    }
}

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[])
{
    size_t width = amount + 1;
    uint32_t *rows = malloc((kinds + 1) * width * sizeof *rows);
    uint32_t fewest;

    (void)room;
    if (!rows) {
        return COIN_CHANGE_NONE;
    }
    for (size_t part = 0; part <= amount; part++) {
        rows[part] = part == 0 ? 0 : COIN_CHANGE_NONE;
    }
    for (size_t i = 0; i < kinds; i++) {
        add_coin(coins[i], rows + i * width, rows + (i + 1) * width, amount);
    }
    fewest = rows[kinds * width + amount];
    free(rows);
    return fewest;
}
