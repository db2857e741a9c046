#include "lib/exercise/call.h"

#include <inttypes.h>
#include <string.h>

#include "version_key.h"

#define MOST_ROWS    16
#define MOST_ENTRIES 512

struct row {
    uint32_t id;
    uint64_t version;
    int64_t price;
};

struct entry {
    char key[VERSION_KEY_ROOM];
    int64_t price;
};

/* The source, the cache, and what is to happen during the next query. */
struct shop {
    struct row rows[MOST_ROWS];
    size_t row_count;
    struct entry entries[MOST_ENTRIES];
    size_t entry_count;
    uint64_t changes;
    uint64_t queries;
    bool long_key;
    bool changes_meanwhile;
    uint32_t meanwhile_row;
    int64_t meanwhile_price;
};

/* Rows come into being when they are first named, with version 0. */
static struct row *row_of(struct shop *shop, uint32_t id)
{
    size_t i = 0;

    while (i < shop->row_count && shop->rows[i].id != id) {
        i++;
    }
    if (i == shop->row_count && i < MOST_ROWS) {
        shop->rows[shop->row_count++] = (struct row){.id = id};
    }
    return &shop->rows[i < MOST_ROWS ? i : 0];
}

static void change(struct shop *shop, uint32_t id, int64_t price)
{
    struct row *row = row_of(shop, id);

    row->price = price;
    row->version++;
    shop->changes++;
}

static uint64_t row_version(void *context, uint32_t row)
{
    return row_of(context, row)->version;
}

static uint64_t shop_version(void *context)
{
    const struct shop *shop = context;

    return shop->changes;
}

/* What is to change meanwhile does so right after the price was read. */
static int64_t price(void *context, uint32_t row)
{
    struct shop *shop = context;
    int64_t read = row_of(shop, row)->price;

    shop->queries++;
    if (shop->changes_meanwhile) {
        shop->changes_meanwhile = false;
        change(shop, shop->meanwhile_row, shop->meanwhile_price);
    }
    return read;
}

static struct entry *entry_of(struct shop *shop, const char *key)
{
    size_t i = 0;

    while (i < shop->entry_count && strcmp(shop->entries[i].key, key) != 0) {
        i++;
    }
    return &shop->entries[i];
}

static bool recall(void *context, const char *key, int64_t *result)
{
    struct shop *shop = context;
    const struct entry *entry = entry_of(shop, key);
    bool found = entry < shop->entries + shop->entry_count;

    if (found) {
        *result = entry->price;
    }
    return found;
}

/* Where there is no room left, it forgets what it was to remember. */
static void remember(void *context, const char *key, int64_t new_price)
{
    struct shop *shop = context;
    struct entry *entry = entry_of(shop, key);

    if (strlen(key) >= sizeof entry->key) {
        shop->long_key = true;
        return;
    }
    if (entry == shop->entries + shop->entry_count) {
        if (shop->entry_count == MOST_ENTRIES - 1) {
            return;
        }
        shop->entry_count++;
        memcpy(entry->key, key, strlen(key) + 1);
    }
    entry->price = new_price;
}

/* Where the row was changed during the call, either price was right at some
 * moment. */
static void ask(struct pace_call *call, struct shop *shop,
                const struct version_shop *given)
{
    uint32_t row = (uint32_t)pace_take_count(call);
    int64_t before = row_of(shop, row)->price;
    int64_t after;
    int64_t served;

    pace_enter(call);
    served = version_key(given, row);
    pace_leave(call);
    after = row_of(shop, row)->price;
    if (before != after && (served == before || served == after)) {
        pace_give(call, "%" PRId64 " or %" PRId64 " ", before, after);
    } else {
        pace_give(call, "%" PRId64 " ", served);
    }
}

/*
 * What happens, in order:
 *
 *     ask 3           the answer is called for row 3
 *     set 3 50        another program changes row 3 to 50
 *     set_soon 3 50   it does so right after the next query has read its price
 *     age 3 9         row 3 has been changed 9 times, to the same price
 *     forget_all      the cache is empty
 */
static void play(struct pace_call *call, const char *word, struct shop *shop,
                 const struct version_shop *given)
{
    if (strcmp(word, "ask") == 0) {
        ask(call, shop, given);
    } else if (strcmp(word, "set") == 0) {
        uint32_t row = (uint32_t)pace_take_count(call);

        change(shop, row, pace_take_integer(call));
    } else if (strcmp(word, "set_soon") == 0) {
        shop->meanwhile_row = (uint32_t)pace_take_count(call);
        shop->meanwhile_price = pace_take_integer(call);
        shop->changes_meanwhile = true;
    } else if (strcmp(word, "age") == 0) {
        struct row *row = row_of(shop, (uint32_t)pace_take_count(call));
        uint64_t times = pace_take_count(call);

        row->version += times;
        shop->changes += times;
    } else {
        shop->entry_count = 0;
    }
}

void pace_exercise_call(struct pace_call *call)
{
    static struct shop shop;
    struct version_shop given = {&shop, row_version, shop_version,
                                 price, recall,      remember};

    for (const char *word = pace_take_word(call); word;
         word = pace_take_word(call)) {
        play(call, word, &shop, &given);
    }
    pace_give(call, "(queries: %" PRIu64 ")%s", shop.queries,
              shop.long_key ? ", with a key that is too long" : "");
}
