#include "lib/exercise/call.h"

#include <inttypes.h>

#include "dearest_products.h"

/* The order of pages is of no interest, so it is always the same. */
static void give_pages(struct pace_call *call, const struct dearest_page *pages,
                       size_t count)
{
    static const char *const names[] = {"product", "seller", "list"};

    for (int kind = DEAREST_PRODUCT; kind <= DEAREST_LIST; kind++) {
        for (size_t i = 0; i < count; i++) {
            if ((int)pages[i].kind == kind) {
                pace_give(call, "%s %" PRIu32 " ", names[kind],
                          pages[i].number);
            }
        }
    }
}

/* Prices stand in a case as numbers that fit into 31 bits. */
void pace_exercise_call(struct pace_call *call)
{
    struct dearest_shop shop;
    struct dearest_page *pages;
    size_t product;
    uint32_t price;
    size_t count;

    shop.prices = (const uint32_t *)pace_take_int32s(call, &shop.count);
    shop.sellers = (const uint32_t *)pace_take_int32s(call, &shop.count);
    product = (size_t)pace_take_count(call);
    price = (uint32_t)pace_take_count(call);
    pages = pace_room(call, "pages", 3 * sizeof *pages);
    pace_enter(call);
    count = dearest_products(&shop, product, price, pages);
    pace_leave(call);
    if (count > 3) {
        pace_give(call, "%zu pages", count);
        return;
    }
    give_pages(call, pages, count);
    pace_give(call, "(%zu)", count);
}
