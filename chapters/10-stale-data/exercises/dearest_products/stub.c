#include "dearest_products.h"

size_t dearest_products(const struct dearest_shop *shop, size_t product,
                        uint32_t price, struct dearest_page pages[3])
{
    (void)shop;
    (void)product;
    (void)price;
    (void)pages;
    return 0; /* Your turn. */
}
