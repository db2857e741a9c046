/*
 * You ask for the version again after the query: if the row was changed in
 * between, its old price stands under the new version for good.
 */
#include "version_key.h"

#include <inttypes.h>
#include <stdio.h>

int64_t version_key(const struct version_shop *shop, uint32_t row)
{
    char key[VERSION_KEY_ROOM];
    uint64_t version = shop->row_version(shop->context, row);
    int64_t price;

    snprintf(key, sizeof key, "%" PRIu32 ".%" PRIu64, row, version);
    if (!shop->recall(shop->context, key, &price)) {
        price = shop->price(shop->context, row);
        version = shop->row_version(shop->context, row);
        snprintf(key, sizeof key, "%" PRIu32 ".%" PRIu64, row, version);
        shop->remember(shop->context, key, price);
    }
    return price;
}
