#include "demos/stale_data/database.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <errno.h>
#include <sqlite3.h>
#include <unistd.h>

/* What SQLite may have beside a database, and the file itself last. */
static const char *const suffixes[] = {"-journal", "-shm", "-wal", ""};

/* With WAL, who reads and who writes do not lock each other out. */
static const char schema[] =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = OFF;"
    "CREATE TABLE users (id INTEGER PRIMARY KEY, credit INTEGER NOT NULL);"
    "CREATE TABLE products (id INTEGER PRIMARY KEY, seller INTEGER NOT NULL"
    " REFERENCES users (id), price INTEGER NOT NULL);"
    "CREATE INDEX products_by_seller ON products (seller);";

static enum pace_status make_tables(struct stale_database *database)
{
    sqlite3 *connection = NULL;
    int code =
        sqlite3_open_v2(database->path, &connection,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

    if (!code) {
        code = sqlite3_exec(connection, schema, NULL, NULL, NULL);
    }
    if (code) {
        snprintf(database->message.text, sizeof database->message.text,
                 "%s: %s", database->path, sqlite3_errmsg(connection));
    }
    sqlite3_close(connection);
    if (code == SQLITE_NOMEM) {
        return PACE_NO_MEMORY;
    }
    return code ? PACE_CANNOT_CREATE : PACE_OK;
}

static enum pace_status connect_both(struct stale_database *database)
{
    enum pace_status status = stale_source_open(
        database->path, STALE_WRITES, &database->message, &database->writer);

    if (!status) {
        status = stale_source_open(database->path, STALE_READS,
                                   &database->message, &database->reader);
    }
    return status;
}

static enum pace_status fill_directory(struct stale_database *database)
{
    enum pace_status status;

    snprintf(database->path, sizeof database->path, "%s/source.db",
             database->directory);
    status = make_tables(database);
    return status ? status : connect_both(database);
}

static enum pace_status make_directory(struct stale_database *database,
                                       const char *parent)
{
    int length = snprintf(database->directory, sizeof database->directory,
                          "%s/pace-stale-XXXXXX", parent);

    if ((size_t)length >= sizeof database->directory) {
        snprintf(database->message.text, sizeof database->message.text,
                 "the name of the directory for temporary files is longer"
                 " than %zu bytes",
                 sizeof database->directory - sizeof "/pace-stale-XXXXXX");
        database->directory[0] = '\0';
        return PACE_BAD_INPUT;
    }
    if (!mkdtemp(database->directory)) {
        snprintf(database->message.text, sizeof database->message.text,
                 "cannot make a directory in %s: %s", parent, strerror(errno));
        database->directory[0] = '\0';
        return PACE_CANNOT_CREATE;
    }
    return PACE_OK;
}

enum pace_status stale_database_new(const char *parent,
                                    struct stale_message *message,
                                    struct stale_database **database)
{
    struct stale_database *made = calloc(1, sizeof *made);
    enum pace_status status;

    if (!made) {
        snprintf(message->text, sizeof message->text, "%s",
                 pace_status_text(PACE_NO_MEMORY));
        return PACE_NO_MEMORY;
    }
    status = make_directory(made, parent);
    if (!status) {
        status = fill_directory(made);
    }
    if (status) {
        *message = made->message;
        stale_database_free(made);
        return status;
    }
    *database = made;
    return PACE_OK;
}

void stale_database_free(struct stale_database *database)
{
    char path[sizeof database->path + 10];

    if (!database) {
        return;
    }
    stale_source_close(database->reader);
    stale_source_close(database->writer);
    if (database->directory[0]) {
        for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
            snprintf(path, sizeof path, "%s%s", database->path, suffixes[i]);
            unlink(path);
        }
        rmdir(database->directory);
    }
    free(database);
}
