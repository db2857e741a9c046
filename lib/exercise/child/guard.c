/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS, MAP_NORESERVE */

#include "lib/exercise/child/guard.h"

#include <sys/mman.h>
#include <unistd.h>

#include "lib/exercise/child/work.h"

/* Blocks of the answer take half of them (block.h). */
#define MOST_AREAS 8192
#define SLOTS      16384
#define PATTERN    0xC5
#define FRESH      0xA5
/* So much before an area is looked at. */
#define LOOKED_AT 64
/* So much of a fresh area is filled: all of it would use up real memory. */
#define MOST_FILLED ((size_t)1 << 20)
/* The strictest alignment that malloc promises. */
#define ALIGNED 16
/* Behind things of the case, where an index is often off by more than one. */
#define PAGES_AFTER 16
/* Freed blocks keep their addresses up to this sum: the address space of the
 * process is limited. */
#define KEPT_BYTES ((size_t)64 << 20)

#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif

static struct {
    struct pace_area areas[MOST_AREAS];
    size_t count;
    uint16_t slots[SLOTS]; /* index + 1 by the address of the start */
    size_t kept_bytes;
} guard;

static size_t page_size(void)
{
    static size_t size;

    if (size == 0) {
        size = (size_t)sysconf(_SC_PAGESIZE);
    }
    return size;
}

/* The slot of the area that starts there, or the free one for it. */
static uint16_t *find_slot(const void *start)
{
    uint64_t hash = (uint64_t)(uintptr_t)start * UINT64_C(0x9E3779B97F4A7C15);
    size_t i = (size_t)(hash >> 32) % SLOTS;

    while (guard.slots[i] && guard.areas[guard.slots[i] - 1].start != start) {
        i = (i + 1) % SLOTS;
    }
    return &guard.slots[i];
}

/* An array of things that need an alignment has a size that is a multiple of
 * it, so that this is enough, and leaves nothing over. */
static size_t alignment_of(size_t size, size_t asked)
{
    size_t alignment = ALIGNED;

    while (alignment > 1 && size % alignment != 0) {
        alignment /= 2;
    }
    return alignment > asked ? alignment : asked;
}

/* Writes the patterns; what is to be filled by the answer is filled with what
 * is neither 0 nor a likely number. */
static void fill(struct pace_area *area)
{
    char *pages = area->map + page_size();
    char *end = area->start + area->size;
    size_t before = (size_t)(area->start - pages);
    size_t after = (size_t)(-(uintptr_t)end & (page_size() - 1));

    before = before < LOOKED_AT ? before : LOOKED_AT;
    pace_work_fill(area->start - before, PATTERN, before);
    pace_work_fill(area->start, FRESH,
                   area->size < MOST_FILLED ? area->size : MOST_FILLED);
    pace_work_fill(end, PATTERN, after);
}

struct pace_area *pace_guard_new(enum pace_area_kind kind, size_t size,
                                 size_t alignment)
{
    struct pace_area *area = &guard.areas[guard.count];
    size_t page = page_size();
    size_t after = kind == PACE_AREA_BLOCK ? page : PAGES_AFTER * page;
    size_t kept;

    if (guard.count == MOST_AREAS || alignment > page || size > SIZE_MAX / 4) {
        return NULL;
    }
    alignment = alignment_of(size, alignment);
    kept = (size + alignment - 1) / alignment * alignment;
    area->map_size = page + (kept + page - 1) / page * page + after;
    area->map = mmap(NULL, area->map_size, PROT_NONE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (area->map == MAP_FAILED) {
        return NULL;
    }
    area->start = area->map + area->map_size - after - kept;
    if (kept > 0 && mprotect(area->map + page, area->map_size - page - after,
                             PROT_READ | PROT_WRITE) != 0) {
        munmap(area->map, area->map_size);
        return NULL;
    }
    area->kind = kind;
    area->size = size;
    area->unit = "";
    fill(area);
    guard.count++;
    *find_slot(area->start) = (uint16_t)guard.count;
    return area;
}

void pace_guard_name(struct pace_area *area, const char *before,
                     const char *name)
{
    size_t length = 0;

    while (*before && length < PACE_AREA_NAME - 1) {
        area->name[length++] = *before++;
    }
    while (*name && length < PACE_AREA_NAME - 1) {
        area->name[length++] = *name++;
    }
    area->name[length] = '\0';
}

void pace_guard_protect(struct pace_area *area, bool read_only)
{
    size_t page = page_size();

    if (area->size > 0) {
        mprotect(area->map + page, area->map_size - (1 + PAGES_AFTER) * page,
                 read_only ? PROT_READ : PROT_READ | PROT_WRITE);
    }
    area->kind = read_only ? PACE_AREA_TAKEN : PACE_AREA_ROOM;
}

/* Mapping anew gives the pages themselves back. */
static bool keep_address(const struct pace_area *area)
{
    return guard.kept_bytes + area->map_size <= KEPT_BYTES &&
           mmap(area->map, area->map_size, PROT_NONE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1,
                0) != MAP_FAILED;
}

void pace_guard_free(struct pace_area *area)
{
    if (keep_address(area)) {
        area->kind = PACE_AREA_FREED;
        guard.kept_bytes += area->map_size;
    } else {
        area->kind = PACE_AREA_NONE;
        munmap(area->map, area->map_size);
    }
}

static bool has_pattern(const char *from, const char *to)
{
    while (from < to && *from == (char)PATTERN) {
        from++;
    }
    return from >= to;
}

bool pace_guard_is_intact(const struct pace_area *area)
{
    const char *pages = area->map + page_size();
    const char *end = area->start + area->size;
    size_t before = (size_t)(area->start - pages);
    size_t after = (size_t)(-(uintptr_t)end & (page_size() - 1));

    before = before < LOOKED_AT ? before : LOOKED_AT;
    return has_pattern(area->start - before, area->start) &&
           has_pattern(end, end + after);
}

struct pace_area *pace_guard_at(const void *start)
{
    uint16_t slot = *find_slot(start);

    if (slot == 0 || guard.areas[slot - 1].kind == PACE_AREA_NONE) {
        return NULL;
    }
    return &guard.areas[slot - 1];
}

struct pace_area *pace_guard_near(uintptr_t address)
{
    for (size_t i = guard.count; i > 0; i--) {
        struct pace_area *area = &guard.areas[i - 1];

        if (area->kind != PACE_AREA_NONE &&
            address - (uintptr_t)area->map < area->map_size) {
            return area;
        }
    }
    return NULL;
}

struct pace_area *pace_guard_damaged(void)
{
    for (size_t i = 0; i < guard.count; i++) {
        struct pace_area *area = &guard.areas[i];

        if (area->kind == PACE_AREA_BLOCK && !pace_guard_is_intact(area)) {
            return area;
        }
    }
    return NULL;
}
