#include "demos/stale_data/source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "demos/stale_data/stale_data.h"
#include "lib/structures/cache.h"

static const struct stale_key user_3 = {STALE_USER, 3};

static struct stale_database *new_database(void)
{
    struct stale_database *database;
    struct stale_message message;

    cr_assert_eq(stale_database_new("/tmp", &message, &database), PACE_OK);
    cr_assert_eq(stale_source_restore(database->writer, 0), PACE_OK);
    return database;
}

/* Writes into a file that exists, or a new one. */
static void write_at(const char *path, long offset, const char *bytes,
                     size_t count)
{
    int file = open(path, O_WRONLY | O_CREAT, 0600);

    cr_assert(file >= 0);
    cr_assert_eq(pwrite(file, bytes, count, offset), (ssize_t)count);
    close(file);
}

static void exec(sqlite3 *connection, const char *text)
{
    cr_assert_eq(sqlite3_exec(connection, text, NULL, NULL, NULL), SQLITE_OK,
                 "%s: %s", text, sqlite3_errmsg(connection));
}

/* Opening fails so, with path and this sentence; nothing is received. */
static void refuses(const char *path, enum stale_access access,
                    enum pace_status expected, const char *sentence)
{
    struct stale_source *const untouched = (struct stale_source *)&user_3;
    struct stale_source *source = untouched;
    struct stale_message message = {""};
    char whole[STALE_MESSAGE_ROOM];

    snprintf(whole, sizeof whole, "%s: %s", path, sentence);
    cr_assert_eq(stale_source_open(path, access, &message, &source), expected);
    cr_assert_str_eq(message.text, whole);
    cr_assert_eq(source, untouched);
}

Test(stale_data_source, refuses_what_is_no_database)
{
    struct stale_database *database = new_database();
    char path[400];
    const char text[] = "users,products\nthis is a text that is long enough to"
                        " be read as the head of a database, 100 bytes of it\n";

    snprintf(path, sizeof path, "%s/other", database->directory);
    refuses(path, STALE_READS, PACE_CANNOT_READ,
            "there is no such file, or it may not be opened");
    refuses(database->directory, STALE_WRITES, PACE_CANNOT_READ,
            "there is no such file, or it may not be opened");
    /* An empty file is an empty database. */
    write_at(path, 0, "", 0);
    refuses(path, STALE_READS, PACE_BAD_INPUT, "no such table: users");
    write_at(path, 0, text, sizeof text);
    refuses(path, STALE_READS, PACE_BAD_INPUT, "this is not a database");
    refuses(path, STALE_WRITES, PACE_BAD_INPUT, "this is not a database");
    unlink(path);
    stale_database_free(database);
}

/* Its tables, by somebody else, with the old way of keeping a journal: there
 * a reader is locked out, too. */
static sqlite3 *by_somebody_else(const char *path)
{
    sqlite3 *other = NULL;

    cr_assert_eq(sqlite3_open(path, &other), SQLITE_OK);
    exec(other, "CREATE TABLE users (id INTEGER PRIMARY KEY, credit INTEGER);"
                "CREATE TABLE products (id INTEGER PRIMARY KEY,"
                " seller INTEGER, price INTEGER);"
                "INSERT INTO users VALUES (3, 5);");
    return other;
}

Test(stale_data_source, says_that_the_database_is_locked)
{
    struct stale_database *database = new_database();
    struct stale_source *source;
    struct stale_message message;
    char path[400];
    uint64_t value = 42;

    snprintf(path, sizeof path, "%s/other", database->directory);
    sqlite3 *other = by_somebody_else(path);

    cr_assert_eq(stale_source_open(path, STALE_READS, &message, &source),
                 PACE_OK);
    exec(other, "BEGIN EXCLUSIVE");
    refuses(path, STALE_READS, PACE_CANNOT_READ,
            "the database is locked by another connection");
    refuses(path, STALE_WRITES, PACE_CANNOT_WRITE,
            "the database is locked by another connection");
    cr_assert_eq(stale_source_query(source, user_3, &value), PACE_CANNOT_READ);
    cr_assert(strstr(message.text, "is locked by another connection"));
    cr_assert_eq(stale_source_version(source, &value), PACE_CANNOT_READ);
    cr_assert_eq(value, 42);
    exec(other, "COMMIT");
    /* A user without products has a page, too. */
    exec(other, "INSERT INTO products VALUES (9, 3, 10)");
    cr_assert_eq(stale_source_query(source, user_3, &value), PACE_OK);
    cr_assert_eq(value, 15);
    stale_source_close(source);
    sqlite3_close(other);
    unlink(path);
    stale_database_free(database);
}

Test(stale_data_source, a_commit_that_is_locked_out_changes_nothing)
{
    struct stale_database *database = new_database();
    const struct stale_event events[] = {
        {0, 3491, user_3, false}, {1, 7, user_3, true}, {1, 0, user_3, false}};
    const struct stale_script script = {events, 3};
    const struct stale_strategy strategy = {STALE_BY_KEY, 9,
                                            PACE_CACHE_FOREVER};
    struct stale_result result = {.stale = 42};
    sqlite3 *other = NULL;
    uint64_t value = 0;

    cr_assert_eq(sqlite3_open(database->path, &other), SQLITE_OK);
    exec(other, "BEGIN IMMEDIATE");
    cr_assert_eq(stale_serve(&script, &strategy, database, &result),
                 PACE_CANNOT_WRITE);
    cr_assert(strstr(database->message.text,
                     ": the database is locked by another connection"));
    cr_assert_eq(result.stale, 42);
    cr_assert_eq(stale_source_restore(database->writer, 0), PACE_CANNOT_WRITE);
    /* Whoever only asks is not in the way. */
    cr_assert_eq(stale_source_query(database->reader, user_3, &value), PACE_OK);
    cr_assert_eq(value, 3491);
    exec(other, "ROLLBACK");
    sqlite3_close(other);
    cr_assert_eq(stale_source_commit(database->writer, user_3, 7), PACE_OK);
    stale_database_free(database);
}

Test(stale_data_source, says_that_the_database_is_read_only)
{
    struct stale_database *database = new_database();
    struct stale_source *source;
    struct stale_message message;
    char path[400];

    snprintf(path, sizeof path, "%s/other", database->directory);
    sqlite3_close(by_somebody_else(path));
    /* For somebody who may not write it, unless that is root. */
    cr_assert_eq(chmod(path, 0400), 0);
    if (geteuid() != 0) {
        refuses(path, STALE_WRITES, PACE_CANNOT_WRITE,
                "the database is read-only and cannot be changed");
    }
    /* By its own head: byte 18 is what a program must know to write it.
     * https://www.sqlite.org/fileformat.html, 1.3.3 */
    cr_assert_eq(chmod(path, 0600), 0);
    write_at(path, 18, "\3", 1);
    refuses(path, STALE_WRITES, PACE_CANNOT_WRITE,
            "the database is read-only and cannot be changed");
    cr_assert_eq(stale_source_open(path, STALE_READS, &message, &source),
                 PACE_OK);
    cr_assert_eq(stale_source_commit(source, user_3, 7), PACE_CANNOT_WRITE);
    cr_assert(strstr(message.text, "is read-only and cannot be changed"));
    stale_source_close(source);
    unlink(path);
    stale_database_free(database);
}

Test(stale_data_source, names_the_row_that_does_not_exist)
{
    struct stale_database *database = new_database();
    const struct stale_key user = {STALE_USER, 16};
    const struct stale_key product = {STALE_PRODUCT, UINT32_MAX};
    char whole[STALE_MESSAGE_ROOM];
    uint64_t value = 42;

    cr_assert_eq(stale_source_query(database->reader, user, &value),
                 PACE_BAD_INPUT);
    snprintf(whole, sizeof whole, "%s: there is no user 16", database->path);
    cr_assert_str_eq(database->message.text, whole);
    cr_assert_eq(stale_source_commit(database->writer, product, 1),
                 PACE_BAD_INPUT);
    cr_assert(strstr(database->message.text, "no product 4294967295"));
    cr_assert_eq(value, 42);
    stale_database_free(database);
}

Test(stale_data_source, says_that_the_database_is_damaged)
{
    struct stale_database *database = new_database();
    char path[400];

    snprintf(path, sizeof path, "%s/other", database->directory);
    sqlite3_close(by_somebody_else(path));
    /* The second page and what is behind it are gone. */
    cr_assert_eq(truncate(path, 4096 + 10), 0);
    struct stale_source *source = NULL;
    struct stale_message message = {""};
    enum pace_status status =
        stale_source_open(path, STALE_READS, &message, &source);

    if (!status) {
        uint64_t value;

        status = stale_source_query(source, user_3, &value);
    }
    cr_assert_eq(status, PACE_BAD_INPUT);
    cr_assert(strstr(message.text, ": the database is damaged"));
    stale_source_close(source);
    unlink(path);
    stale_database_free(database);
}

Test(stale_data_source, a_database_leaves_no_trace)
{
    struct stale_database *database = new_database();
    struct stale_message message;
    struct stat about;
    char directory[sizeof database->directory];
    char long_name[300];

    memcpy(directory, database->directory, sizeof directory);
    cr_assert_eq(stat(directory, &about), 0);
    stale_database_free(database);
    cr_assert_neq(stat(directory, &about), 0);
    stale_database_free(NULL);

    cr_assert_eq(stale_database_new("/no/such/place", &message, &database),
                 PACE_CANNOT_CREATE);
    cr_assert_str_eq(message.text, "cannot make a directory in /no/such/place:"
                                   " No such file or directory");
    memset(long_name, 'x', sizeof long_name - 1);
    long_name[sizeof long_name - 1] = '\0';
    cr_assert_eq(stale_database_new(long_name, &message, &database),
                 PACE_BAD_INPUT);
    cr_assert(strstr(message.text, "longer than 237 bytes"), "%s",
              message.text);
}
