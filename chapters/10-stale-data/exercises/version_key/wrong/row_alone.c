/*
 * You use the row alone as the key: its price stays in the cache whatever
 * happens to the row. Make the version part of the key.
 */
#include "version_key.h"

#include <inttypes.h>
#include <stdio.h>

int64_t version_key(const struct version_shop *shop, uint32_t row)
{
    char key[VERSION_KEY_ROOM];
    int64_t price;

    snprintf(key, sizeof key, "%" PRIu32, row);
    if (!shop->recall(shop->context, key, &price)) {
        price = shop->price(shop->context, row);
        shop->remember(shop->context, key, price);
    }
    return price;
}
