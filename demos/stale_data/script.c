#include "demos/stale_data/script.h"

/* More than any first value, so that a change always makes a value larger: no
 * old answer is right again by chance. */
#define FIRST_CHANGE UINT64_C(1000000000000)

/* The rows of one shop, in memory. */
struct model {
    uint32_t shop;
    uint64_t credits[STALE_USERS];
    uint64_t prices[STALE_PRODUCTS];
};

uint64_t stale_first_value(struct stale_key key)
{
    return (key.table == STALE_USER ? 1000 : 100) + key.id;
}

uint32_t stale_seller(uint32_t product)
{
    return product / STALE_PRODUCTS_PER_USER;
}

size_t stale_script_count(size_t requests)
{
    return requests + requests / STALE_REQUESTS_PER_CHANGE;
}

/* Rows are numbered from 0 within a shop, ids through all shops. */
static struct stale_key user(const struct model *model, uint32_t row)
{
    return (struct stale_key){STALE_USER, model->shop * STALE_USERS + row};
}

static struct stale_key product(const struct model *model, uint32_t row)
{
    return (struct stale_key){STALE_PRODUCT,
                              model->shop * STALE_PRODUCTS + row};
}

static void start(struct model *model)
{
    for (uint32_t row = 0; row < STALE_USERS; row++) {
        model->credits[row] = stale_first_value(user(model, row));
    }
    for (uint32_t row = 0; row < STALE_PRODUCTS; row++) {
        model->prices[row] = stale_first_value(product(model, row));
    }
}

/* What a user's page says: the sum that the source's query makes. */
static uint64_t page(const struct model *model, uint32_t row)
{
    uint64_t sum = model->credits[row];

    for (uint32_t i = 0; i < STALE_PRODUCTS_PER_USER; i++) {
        sum += model->prices[row * STALE_PRODUCTS_PER_USER + i];
    }
    return sum;
}

/* The last two bits of a draw say which table, the others which row. */
static struct stale_event make_request(const struct model *model, uint64_t draw)
{
    uint32_t any = (uint32_t)(draw >> 2);
    uint32_t row = any % STALE_USERS;

    if (draw % 4 == 0) {
        row = any % STALE_PRODUCTS;
        return (struct stale_event){.value = model->prices[row],
                                    .key = product(model, row)};
    }
    return (struct stale_event){.value = page(model, row),
                                .key = user(model, row)};
}

static struct stale_event make_change(struct model *model, uint64_t draw,
                                      uint64_t value)
{
    uint32_t any = (uint32_t)(draw >> 2);
    struct stale_event event = {.value = value, .is_change = true};

    if (draw % 2 == 0) {
        event.key = product(model, any % STALE_PRODUCTS);
        model->prices[any % STALE_PRODUCTS] = value;
    } else {
        event.key = user(model, any % STALE_USERS);
        model->credits[any % STALE_USERS] = value;
    }
    return event;
}

void stale_script_fill(const int64_t draws[], size_t requests, uint32_t shop,
                       struct stale_event events[])
{
    struct model model = {.shop = shop};
    size_t changes = 0;

    start(&model);
    for (size_t i = 0; i < stale_script_count(requests); i++) {
        uint64_t draw = (uint64_t)draws[i];
        bool is_change =
            i % (STALE_REQUESTS_PER_CHANGE + 1) == STALE_REQUESTS_PER_CHANGE;

        events[i] = is_change
                        ? make_change(&model, draw, FIRST_CHANGE + changes)
                        : make_request(&model, draw);
        /* A change falls together with the request after it. */
        events[i].at_ns = (i - changes) * STALE_TICK_NS;
        changes += is_change;
    }
}
