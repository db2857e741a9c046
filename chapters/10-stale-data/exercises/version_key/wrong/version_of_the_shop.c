/*
 * You use the version of the whole shop: never stale, but a change of any row
 * costs you all others. Each row has a version of its own.
 */
#include "version_key.h"

#include <inttypes.h>
#include <stdio.h>

int64_t version_key(const struct version_shop *shop, uint32_t row)
{
    char key[VERSION_KEY_ROOM];
    uint64_t version = shop->shop_version(shop->context);
    int64_t price;

    snprintf(key, sizeof key, "%" PRIu32 ".%" PRIu64, row, version);
    if (!shop->recall(shop->context, key, &price)) {
        price = shop->price(shop->context, row);
        shop->remember(shop->context, key, price);
    }
    return price;
}
