#ifndef STALE_SOURCE_H
#define STALE_SOURCE_H

#include <stdint.h>

#include "demos/stale_data/script.h"
#include "lib/measure/status.h"

/*
 * A connection to the slow source, an SQLite database file with the tables
 *
 *     users     id, credit
 *     products  id, seller, price
 *
 * Two connections to one file see each other's commits, as two programs would.
 * Nobody waits for a lock: who cannot have it at once is told so.
 */
struct stale_source;

#define STALE_MESSAGE_ROOM 512

/* One sentence without a full stop about the last call that failed. */
struct stale_message {
    char text[STALE_MESSAGE_ROOM];
};

enum stale_access {
    STALE_READS,
    STALE_WRITES, /* and reads */
};

/*
 * Opens a database that exists.
 *
 * message  written to when this or a later call on the source fails; outlives
 *          the source
 * errors   PACE_CANNOT_READ (no such file, or locked), PACE_BAD_INPUT (not a
 *          database, or none with these tables), PACE_CANNOT_WRITE (read-only,
 *          for STALE_WRITES), PACE_NO_MEMORY
 */
enum pace_status stale_source_open(const char *path, enum stale_access access,
                                   struct stale_message *message,
                                   struct stale_source **source);

/* NULL is allowed. */
void stale_source_close(struct stale_source *source);

/*
 * Asks for a user's page or a product's price.
 *
 * errors  PACE_CANNOT_READ (locked, or the file is gone), PACE_BAD_INPUT (no
 *         such row, or the file is damaged), PACE_NO_MEMORY
 * cost    a query: for a page 16 products are looked up by an index
 */
enum pace_status stale_source_query(struct stale_source *source,
                                    struct stale_key key, uint64_t *value);

/*
 * Sets a user's credit or a product's price and commits.  On failure nothing
 * has changed.
 *
 * errors  PACE_CANNOT_WRITE (read-only, locked, disk full), PACE_BAD_INPUT (no
 *         such row, or the file is damaged), PACE_NO_MEMORY
 */
enum pace_status stale_source_commit(struct stale_source *source,
                                     struct stale_key key, uint64_t value);

/* Sets all rows of a shop to their first values, in one commit, and makes
 * those that do not exist.  errors: as above */
enum pace_status stale_source_restore(struct stale_source *source,
                                      uint32_t shop);

/*
 * Ends what a call has left running that was cut short, by a limit on work: a
 * reader would go on seeing the database as it was then.
 */
void stale_source_settle(struct stale_source *source);

/*
 * A number that differs from the one before if any OTHER connection has
 * committed in between, whatever it changed: PRAGMA data_version.
 *
 * errors  those of stale_source_query
 * source  https://www.sqlite.org/pragma.html#pragma_data_version
 */
enum pace_status stale_source_version(struct stale_source *source,
                                      uint64_t *version);

#endif
