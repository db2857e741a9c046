/*
 * You sort a copy of the prices: right, but that is work of n log n and takes
 * heap, and one pass counts who comes before the product.
 */
#include "dearest_products.h"

#include <stdbool.h>
#include <stdlib.h>

struct place {
    uint32_t price;
    size_t product;
};

/* The dearest first; of equals, the smaller number. */
static int by_price(const void *left, const void *right)
{
    const struct place *a = left;
    const struct place *b = right;

    if (a->price != b->price) {
        return a->price > b->price ? -1 : 1;
    }
    return a->product < b->product ? -1 : a->product > b->product;
}

/* Whether the list shows the product at that price. */
static bool is_shown(const struct dearest_shop *shop, size_t product,
                     uint32_t price)
{
    struct place *places = malloc(shop->count * sizeof *places);
    bool shown = false;

    if (!places) {
        return true;
    }
    for (size_t i = 0; i < shop->count; i++) {
        places[i] = (struct place){i == product ? price : shop->prices[i], i};
    }
    qsort(places, shop->count, sizeof places[0], by_price);
    for (size_t i = 0; i < DEAREST_SHOWN && i < shop->count; i++) {
        shown = shown || places[i].product == product;
    }
    free(places);
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
