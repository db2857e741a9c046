#include "demos/stale_data/source.h"

#include <stdio.h>
#include <stdlib.h>

#include <sqlite3.h>

/* Statements that are parsed once and run again and again; of three kinds there
 * are two, in the order of enum stale_table. */
enum {
    ASK = 0,
    SET = 2,
    MAKE = 4,
    VERSION = 6,
    BEGIN,
    COMMIT,
    ROLLBACK,
    STATEMENTS
};

static const char *const texts[STATEMENTS] = {
    "SELECT credit + (SELECT sum(price) FROM products WHERE seller = users.id)"
    " FROM users WHERE id = ?1",
    "SELECT price FROM products WHERE id = ?1",
    "UPDATE users SET credit = ?2 WHERE id = ?1",
    "UPDATE products SET price = ?2 WHERE id = ?1",
    "INSERT INTO users VALUES (?1, ?2)"
    " ON CONFLICT (id) DO UPDATE SET credit = ?2",
    "INSERT INTO products VALUES (?1, ?3, ?2)"
    " ON CONFLICT (id) DO UPDATE SET price = ?2",
    "PRAGMA data_version",
    "BEGIN IMMEDIATE",
    "COMMIT",
    "ROLLBACK",
};

struct stale_source {
    sqlite3 *connection;
    sqlite3_stmt *statements[STATEMENTS];
    struct stale_message *message;
    const char *path; /* SQLite's own copy */
    bool writes;
};

/* What SQLite says, as a status and as a sentence. */
static enum pace_status failed(const struct stale_source *source,
                               const char *path, int code)
{
    const char *what = sqlite3_errmsg(source->connection);
    enum pace_status status =
        source->writes ? PACE_CANNOT_WRITE : PACE_CANNOT_READ;

    switch (code & 0xff) { /* the rest is detail */
    case SQLITE_NOMEM:
        what = pace_status_text(PACE_NO_MEMORY);
        status = PACE_NO_MEMORY;
        break;
    case SQLITE_NOTADB:
        what = "this is not a database";
        status = PACE_BAD_INPUT;
        break;
    case SQLITE_CORRUPT:
        what = "the database is damaged";
        status = PACE_BAD_INPUT;
        break;
    case SQLITE_BUSY:
        what = "the database is locked by another connection";
        break;
    case SQLITE_READONLY:
        what = "the database is read-only and cannot be changed";
        status = PACE_CANNOT_WRITE;
        break;
    case SQLITE_CANTOPEN:
        what = "there is no such file, or it may not be opened";
        status = PACE_CANNOT_READ;
        break;
    case SQLITE_ERROR: /* the statements are right: the tables are not */
        status = PACE_BAD_INPUT;
        break;
    default:
        break;
    }
    snprintf(source->message->text, sizeof source->message->text, "%s: %s",
             path, what);
    return status;
}

static enum pace_status prepare(struct stale_source *source, const char *path)
{
    for (size_t i = 0; i < STATEMENTS; i++) {
        int code = sqlite3_prepare_v2(source->connection, texts[i], -1,
                                      &source->statements[i], NULL);

        if (code) {
            return failed(source, path, code);
        }
    }
    source->path = sqlite3_db_filename(source->connection, "main");
    /* Known only now: it also depends on what is in the file. */
    if (source->writes && sqlite3_db_readonly(source->connection, "main")) {
        return failed(source, path, SQLITE_READONLY);
    }
    return PACE_OK;
}

/* A crash of the machine may cost the last commits: to wait for the disk would
 * hide what is to be seen.  Other programs see each commit all the same. */
static enum pace_status do_not_wait(const struct stale_source *source,
                                    const char *path)
{
    int code = sqlite3_exec(source->connection, "PRAGMA synchronous = OFF",
                            NULL, NULL, NULL);

    return code ? failed(source, path, code) : PACE_OK;
}

enum pace_status stale_source_open(const char *path, enum stale_access access,
                                   struct stale_message *message,
                                   struct stale_source **source)
{
    struct stale_source *made = calloc(1, sizeof *made);
    enum pace_status status = PACE_OK;
    int code;

    if (!made) {
        snprintf(message->text, sizeof message->text, "%s: %s", path,
                 pace_status_text(PACE_NO_MEMORY));
        return PACE_NO_MEMORY;
    }
    made->message = message;
    made->writes = access == STALE_WRITES;
    code = sqlite3_open_v2(
        path, &made->connection,
        made->writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, NULL);
    if (code) {
        status = failed(made, path, code);
    }
    if (!status && made->writes) {
        status = do_not_wait(made, path);
    }
    if (!status) {
        status = prepare(made, path);
    }
    if (status) {
        stale_source_close(made);
        return status;
    }
    *source = made;
    return PACE_OK;
}

void stale_source_close(struct stale_source *source)
{
    if (!source) {
        return;
    }
    for (size_t i = 0; i < STATEMENTS; i++) {
        sqlite3_finalize(source->statements[i]);
    }
    sqlite3_close(source->connection);
    free(source);
}

/* Runs a statement to its end, which lets go of its lock.  *value receives the
 * first column of its row, if it has one. */
static int run(struct stale_source *source, size_t which, uint64_t *value)
{
    sqlite3_stmt *statement = source->statements[which];
    int code = sqlite3_step(statement);

    if (code == SQLITE_ROW) {
        *value = (uint64_t)sqlite3_column_int64(statement, 0);
    }
    /* Says again what went wrong in the step, if anything did. */
    int reset = sqlite3_reset(statement);

    return reset ? reset : code;
}

static enum pace_status no_such_row(const struct stale_source *source,
                                    struct stale_key key)
{
    snprintf(source->message->text, sizeof source->message->text,
             "%s: there is no %s %u", source->path,
             key.table == STALE_USER ? "user" : "product", (unsigned)key.id);
    return PACE_BAD_INPUT;
}

enum pace_status stale_source_query(struct stale_source *source,
                                    struct stale_key key, uint64_t *value)
{
    size_t which = ASK + key.table;
    int code;

    sqlite3_bind_int64(source->statements[which], 1, key.id);
    code = run(source, which, value);
    if (code == SQLITE_DONE) {
        return no_such_row(source, key);
    }
    return code == SQLITE_ROW ? PACE_OK : failed(source, source->path, code);
}

enum pace_status stale_source_commit(struct stale_source *source,
                                     struct stale_key key, uint64_t value)
{
    size_t which = SET + key.table;
    uint64_t nothing;
    int code;

    sqlite3_bind_int64(source->statements[which], 1, key.id);
    sqlite3_bind_int64(source->statements[which], 2, (int64_t)value);
    /* Outside of BEGIN, a statement is a transaction by itself. */
    code = run(source, which, &nothing);
    if (code != SQLITE_DONE) {
        return failed(source, source->path, code);
    }
    return sqlite3_changes(source->connection) ? PACE_OK
                                               : no_such_row(source, key);
}

/* Returns SQLite's code. */
static int make_row(struct stale_source *source, struct stale_key key)
{
    sqlite3_stmt *statement = source->statements[MAKE + key.table];
    uint64_t nothing;

    sqlite3_bind_int64(statement, 1, key.id);
    sqlite3_bind_int64(statement, 2, (int64_t)stale_first_value(key));
    if (key.table == STALE_PRODUCT) {
        sqlite3_bind_int64(statement, 3, stale_seller(key.id));
    }
    return run(source, MAKE + key.table, &nothing);
}

static int make_rows(struct stale_source *source, enum stale_table table,
                     uint32_t shop, uint32_t count)
{
    int code = SQLITE_DONE;

    for (uint32_t row = 0; row < count && code == SQLITE_DONE; row++) {
        code = make_row(source, (struct stale_key){table, shop * count + row});
    }
    return code;
}

enum pace_status stale_source_restore(struct stale_source *source,
                                      uint32_t shop)
{
    enum pace_status status;
    uint64_t nothing;
    int code = run(source, BEGIN, &nothing);

    if (code != SQLITE_DONE) {
        return failed(source, source->path, code);
    }
    code = make_rows(source, STALE_USER, shop, STALE_USERS);
    if (code == SQLITE_DONE) {
        code = make_rows(source, STALE_PRODUCT, shop, STALE_PRODUCTS);
    }
    if (code == SQLITE_DONE) {
        code = run(source, COMMIT, &nothing);
    }
    if (code == SQLITE_DONE) {
        return PACE_OK;
    }
    status = failed(source, source->path, code);
    run(source, ROLLBACK, &nothing);
    return status;
}

void stale_source_settle(struct stale_source *source)
{
    for (size_t i = 0; i < STATEMENTS; i++) {
        sqlite3_reset(source->statements[i]);
    }
}

enum pace_status stale_source_version(struct stale_source *source,
                                      uint64_t *version)
{
    int code = run(source, VERSION, version);

    return code == SQLITE_ROW ? PACE_OK : failed(source, source->path, code);
}
