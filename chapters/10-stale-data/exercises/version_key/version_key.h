#ifndef VERSION_KEY_H
#define VERSION_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A price by way of a cache that never serves a stale one.
 *
 * A shop has rows, each with a price and a version, a number that is larger
 * after every change of the row.  Other programs change rows at any time, also
 * between two of your questions, and tell nobody.  In front of the shop stands
 * a cache of prices by keys of your making, which may forget any of them.
 *
 * Serve a price that was right at some moment during the call.  Ask for
 * versions as often as you like, that is cheap; ask for a price only if none
 * has been asked for since the row was changed, or the cache forgot it.
 *
 * shop    what you may call, each with context as the first argument
 * row     0 to 4,294,967,295
 * result  the price
 */
#define VERSION_KEY_ROOM 48 /* bytes of a key, with its final 0 */

struct version_shop {
    void *context;

    /* How often the row was changed, and how often any row of the shop was. */
    uint64_t (*row_version)(void *context, uint32_t row);
    uint64_t (*shop_version)(void *context);

    /* The query: dear. */
    int64_t (*price)(void *context, uint32_t row);

    /* Whether the cache has that key; if so, *price receives what was put
     * there. */
    bool (*recall)(void *context, const char *key, int64_t *price);
    void (*remember)(void *context, const char *key, int64_t price);
};

int64_t version_key(const struct version_shop *shop, uint32_t row);

#endif
