#include "coin_change.h"

uint32_t coin_change(const uint32_t coins[], size_t kinds, size_t amount,
                     uint32_t room[])
{
    (void)coins;
    (void)kinds;
    (void)amount;
    (void)room;
    return 0; /* Your turn. */
}
