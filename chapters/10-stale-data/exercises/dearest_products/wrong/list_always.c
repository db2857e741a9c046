/*
 * You always name the list: it reads as before unless the product was on it or
 * is on it now, and to make it anew costs a query.
 */
#include "dearest_products.h"

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
    pages[count++] = (struct dearest_page){DEAREST_LIST, 0};
    return count;
}
