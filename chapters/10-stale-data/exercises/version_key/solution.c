#include "version_key.h"

#include <inttypes.h>
#include <stdio.h>

/*
 * The version first, then the price: if the row is changed in between, a newer
 * price stands under an older version, for which nobody will ever ask again.
 * The other way round an old price would stand under the new version for good.
 */
int64_t version_key(const struct version_shop *shop, uint32_t row)
{
    char key[VERSION_KEY_ROOM];
    uint64_t version = shop->row_version(shop->context, row);
    int64_t price;

    snprintf(key, sizeof key, "%" PRIu32 ".%" PRIu64, row, version);
    if (!shop->recall(shop->context, key, &price)) {
        price = shop->price(shop->context, row);
        shop->remember(shop->context, key, price);
    }
    return price;
}
