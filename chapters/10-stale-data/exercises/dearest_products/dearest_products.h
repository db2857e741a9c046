#ifndef DEAREST_PRODUCTS_H
#define DEAREST_PRODUCTS_H

#include <stddef.h>
#include <stdint.h>

/*
 * Which pages a new price makes stale.
 *
 * A shop caches three kinds of pages: one for each product, with its price; one
 * for each seller, with the prices of all that he sells; and one with the names
 * and prices of the three dearest products, the dearest first, of equally dear
 * ones the one with the smaller number first (of all, if they are fewer).
 *
 * Name the pages that read differently after one product has got a new price,
 * and no other.
 *
 * shop     as it was before
 * product  0 to shop->count - 1
 * price    its new price, perhaps the old one
 * pages    receives each of them once, in any order
 * result   how many, 0 to 3
 * cost     work that grows as the number of products, no heap
 */
#define DEAREST_SHOWN 3

enum dearest_kind {
    DEAREST_PRODUCT,
    DEAREST_SELLER,
    DEAREST_LIST, /* the three dearest */
};

struct dearest_page {
    enum dearest_kind kind;
    uint32_t number; /* of the product or the seller; of the list 0 */
};

struct dearest_shop {
    const uint32_t *prices;  /* of each product */
    const uint32_t *sellers; /* of each product, any number */
    size_t count;            /* >= 1 */
};

size_t dearest_products(const struct dearest_shop *shop, size_t product,
                        uint32_t price, struct dearest_page pages[3]);

#endif
