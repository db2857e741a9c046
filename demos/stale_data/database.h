#ifndef STALE_DATABASE_H
#define STALE_DATABASE_H

#include "demos/stale_data/source.h"

/*
 * A new database in a temporary directory of its own, with two connections:
 * one for whoever asks, and one for whoever changes it behind their back.
 */
struct stale_database {
    struct stale_source *reader;
    struct stale_source *writer;
    struct stale_message message; /* about the last call that failed */
    char directory[256];
    char path[300]; /* of the file in it */
};

/*
 * Makes the directory in parent, and in it a database without any shop yet:
 * see stale_source_restore.
 *
 * message  receives a sentence if this fails
 * errors   PACE_CANNOT_CREATE, PACE_BAD_INPUT (the name is too long),
 *          PACE_NO_MEMORY; nothing is left behind
 */
enum pace_status stale_database_new(const char *parent,
                                    struct stale_message *message,
                                    struct stale_database **database);

/* Closes both connections and removes the directory.  NULL is allowed. */
void stale_database_free(struct stale_database *database);

#endif
