/*
 * You put all products in order to find three: right, but the work grows as
 * n^2. Count who comes before this one.
 */
#include "dearest_products.h"

#include <stdbool.h>

static uint32_t price_of(const struct dearest_shop *shop, size_t i,
                         size_t product, uint32_t price)
{
    return i == product ? price : shop->prices[i];
}

/* Where the product stands if all are put in order at that price. */
static size_t place_of(const struct dearest_shop *shop, size_t i,
                       size_t product, uint32_t price)
{
    uint32_t own = price_of(shop, i, product, price);
    size_t before = 0;

    for (size_t j = 0; j < shop->count; j++) {
        uint32_t other = price_of(shop, j, product, price);

        before += other > own || (other == own && j < i);
    }
    return before;
}

/* Whether the list shows the product at that price. */
static bool is_shown(const struct dearest_shop *shop, size_t product,
                     uint32_t price)
{
    bool shown = false;

    for (size_t i = 0; i < shop->count; i++) {
        size_t place = place_of(shop, i, product, price);

        shown = shown || (place < DEAREST_SHOWN && i == product);
    }
    return shown;
}

size_t dearest_products(const struct dearest_shop *shop, size_t product,
                        uint32_t price, struct dearest_page pages[3])
{
    size_t count = 0;

    if (price == shop->prices[product]) {
        return 0;
    }
    pages[count++] = (struct dearest_page){DEAREST_PRODUCT, (uint32_t)product};
    pages[count++] =
        (struct dearest_page){DEAREST_SELLER, shop->sellers[product]};
    /* It comes, goes, or stays with another price: then it was shown before
     * or is shown now, and else the list is what it was. */
    if (is_shown(shop, product, shop->prices[product]) ||
        is_shown(shop, product, price)) {
        pages[count++] = (struct dearest_page){DEAREST_LIST, 0};
    }
    return count;
}
