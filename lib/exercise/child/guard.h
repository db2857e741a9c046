#ifndef PACE_CHILD_GUARD_H
#define PACE_CHILD_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Areas of memory between pages that nobody may touch: what an answer is
 * given to read or to fill, and blocks of its heap.  An area ends right before
 * such a page, so that one step past the end is caught where it is made; what
 * alignment leaves over, and what lies before the area, holds a pattern that
 * is looked at afterwards.
 */
enum pace_area_kind {
    PACE_AREA_NONE,
    PACE_AREA_TAKEN, /* of the case: read only */
    PACE_AREA_ROOM,  /* of the case: to be written */
    PACE_AREA_BLOCK, /* of the answer's heap */
    PACE_AREA_FREED
};

#define PACE_AREA_NAME 48

struct pace_area {
    enum pace_area_kind kind;
    char *start;
    size_t size;
    size_t count;     /* of unit in it, for the sentence */
    const char *unit; /* "" for numbers, or " bytes" and the like */
    char *map;
    size_t map_size;
    char name[PACE_AREA_NAME];
};

/* A new area; NULL if there is no memory, no place for one more, or alignment
 * is more than a page.  alignment is a power of two, 1 if any will do. */
struct pace_area *pace_guard_new(enum pace_area_kind kind, size_t size,
                                 size_t alignment);

/* What a learner is told it is: before and name, put together. */
void pace_guard_name(struct pace_area *area, const char *before,
                     const char *name);

/* Makes it read-only, or not. */
void pace_guard_protect(struct pace_area *area, bool read_only);

/* From now on nobody may touch a block; it stays known as freed. */
void pace_guard_free(struct pace_area *area);

/* Whether the patterns around it are as they were. */
bool pace_guard_is_intact(const struct pace_area *area);

/* The area that starts there, freed or not; NULL if none does. */
struct pace_area *pace_guard_at(const void *start);

/* The area in which, or in whose surrounding pages, the address lies. */
struct pace_area *pace_guard_near(uintptr_t address);

/* The first block that is not intact; NULL if all are. */
struct pace_area *pace_guard_damaged(void);

#endif
