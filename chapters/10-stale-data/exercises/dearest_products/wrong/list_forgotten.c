/*
 * You never name the list: where the product is one of the three dearest, its
 * price can be read there.
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
    return count;
}
