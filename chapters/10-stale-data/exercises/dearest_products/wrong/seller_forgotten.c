/*
 * You name the product alone: its price also stands on the page of its seller.
 */
#include "dearest_products.h"

#include <stdbool.h>

/* Whether the list shows the product at that price. */
static bool is_shown(const struct dearest_shop *shop, size_t product,
                     uint32_t price)
{
    size_t before = 0;

    for (size_t i = 0; i < shop->count; i++) {
        before += i != product && (shop->prices[i] > price ||
                                   (shop->prices[i] == price && i < product));
    }
    return before < DEAREST_SHOWN;
}

size_t dearest_products(const struct dearest_shop *shop, size_t product,
                        uint32_t price, struct dearest_page pages[3])
{
    size_t count = 0;

    if (price == shop->prices[product]) {
        return 0;
    }
    pages[count++] = (struct dearest_page){DEAREST_PRODUCT, (uint32_t)product};
    if (is_shown(shop, product, shop->prices[product]) ||
        is_shown(shop, product, price)) {
        pages[count++] = (struct dearest_page){DEAREST_LIST, 0};
    }
    return count;
}
