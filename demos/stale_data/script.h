#ifndef STALE_SCRIPT_H
#define STALE_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What happens to the source and who asks it what: requests at a steady pace
 * and now and then a change, by a virtual clock.  The script knows the right
 * answer to each request, so an answer that is not right is stale.
 */

/* The tables: users, and what they have for sale. */
enum stale_table {
    STALE_USER,    /* its page: its credit and the prices of its products */
    STALE_PRODUCT, /* its price */
};

#define STALE_USERS             16
#define STALE_PRODUCTS_PER_USER 16
#define STALE_PRODUCTS          (STALE_USERS * STALE_PRODUCTS_PER_USER)

/*
 * A database holds any number of shops, each with so many users and products,
 * which are numbered through.  A script plays in one of them, so scripts do not
 * disturb each other.
 */

/* One row.  No padding: its bytes are the key in the cache. */
struct stale_key {
    uint32_t table; /* enum stale_table */
    uint32_t id;
};

/* What each of a script's requests and changes is. */
struct stale_event {
    uint64_t at_ns; /* never goes back */
    uint64_t value; /* the right answer; of a change: what is written */
    struct stale_key key;
    bool is_change;
};

struct stale_script {
    const struct stale_event *events;
    size_t count;
};

/* Ten requests a second, a change after each hundred of them. */
#define STALE_TICK_NS             UINT64_C(100000000)
#define STALE_REQUESTS_PER_CHANGE 100

/* Draws for stale_script_fill are evenly from 0 to STALE_DRAWS - 1. */
#define STALE_DRAWS (INT64_C(1) << 30)

/* Events of a script of so many requests. */
size_t stale_script_count(size_t requests);

/*
 * Makes a script: three requests of four are for a user's page, one is for a
 * product; a change is one or the other by halves.
 *
 * draws   a number for each event
 * shop    where all of it happens
 * events  receives stale_script_count(requests) of them
 */
void stale_script_fill(const int64_t draws[], size_t requests, uint32_t shop,
                       struct stale_event events[]);

/* The credit or the price in the row before any change. */
uint64_t stale_first_value(struct stale_key key);

/* The user who sells that product. */
uint32_t stale_seller(uint32_t product);

#endif
