#ifndef STRUCT_ORDER_H
#define STRUCT_ORDER_H

#include <stddef.h>
#include <stdint.h>

/*
 * A structure of 16 bytes whose fields took 24.
 *
 * The stub is right, but 10 of its 24 bytes belong to no field: one of 8 bytes
 * stands at a multiple of 8 only, one of 4 bytes at a multiple of 4, and what
 * is left in front of it is lost.  Change nothing but the order of the fields.
 * (Few machines align a field of 8 bytes to less than 8; this is for the rest.)
 */
struct reading; /* defined in your file */

/* What a reading says. */
struct reading_facts {
    int64_t kind;       /* 0 to 255 */
    int64_t microvolts; /* any */
    int64_t quality;    /* 0 to 255 */
    int64_t station;    /* 0 to 2^32 - 1 */
};

/* What an array of count readings takes, in bytes: 16 for each. */
size_t readings_bytes(size_t count);

/*
 * An array of readings in one block, which the caller frees.
 *
 * facts   count of them; not modified
 * count   1 to 1,000,000
 * result  NULL: out of memory
 * cost    16 bytes of heap for each reading
 */
struct reading *readings_new(const struct reading_facts facts[], size_t count);

/* What was put at index, which is less than count. */
struct reading_facts readings_at(const struct reading *readings, size_t index);

#endif
