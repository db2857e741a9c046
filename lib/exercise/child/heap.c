/*
 * Stands in for malloc and its family.  The linker finds these definitions
 * before the C library's, so that strdup, getline and every other function of
 * it comes here as well.
 *
 * Parameters are called what the C library's headers call them.
 */
#include "lib/exercise/child/heap.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>

#include "lib/exercise/child/guard.h"
#include "lib/exercise/child/pool.h"
#include "lib/exercise/child/report.h"
#include "lib/exercise/child/work.h"
#include "lib/measure/work.h"

/* What a call adds to the counted work, as in lib/measure/interpose.c. */
#define CALL_UNITS 4
#define UNIT_BYTES 8
#define LARGEST    ((size_t)PTRDIFF_MAX)
#define ALIGNED    _Alignof(max_align_t)

void *memalign(size_t alignment, size_t size);
void *valloc(size_t size);
void *reallocarray(void *ptr, size_t nmemb, size_t size);
size_t malloc_usable_size(void *ptr);

static struct {
    struct pace_child_heap counts;
    uint64_t refuse;
    uint64_t asked; /* by the answer */
    bool guarded;
    unsigned guarded_blocks;
} heap;

void pace_heap_begin(uint64_t refuse, bool guarded)
{
    heap.refuse = refuse;
    heap.guarded = guarded;
}

struct pace_child_heap pace_heap_so_far(void)
{
    return heap.counts;
}

static _Noreturn void end_damaged(uint64_t size)
{
    pace_report_end(PACE_REPORT_DAMAGE,
                    "writes outside of an allocated block of %u bytes", size);
}

void pace_heap_check(void)
{
    const struct pace_area *area = pace_guard_damaged();

    if (area) {
        end_damaged(area->size);
    }
}

/* The block at that address, which must be one: its size, and whose it is. */
struct found {
    struct pace_area *area; /* NULL: of the pool */
    size_t size;
    bool is_answers;
};

static _Noreturn void end_no_block(const void *ptr, const char *verb)
{
    const struct pace_area *area = pace_guard_near(ptr);

    if (area && area->kind == PACE_AREA_BLOCK && area->start != ptr) {
        pace_report_end(PACE_REPORT_HEAP,
                        "%s an address that is not the start of its "
                        "allocated block of %u bytes",
                        verb, (uint64_t)area->size);
    }
    if (area && area->name[0]) {
        pace_report_end(PACE_REPORT_HEAP, "%s %s, which malloc did not give",
                        verb, area->name);
    }
    pace_report_end(PACE_REPORT_HEAP, "%s an address that malloc did not give",
                    verb);
}

static _Noreturn void end_freed(size_t size, const char *verb)
{
    pace_report_end(PACE_REPORT_HEAP,
                    "%s an allocated block of %u bytes after it was freed",
                    verb, (uint64_t)size);
}

static struct found find_guarded(struct pace_area *area, const char *verb)
{
    if (area->kind == PACE_AREA_FREED) {
        end_freed(area->size, verb);
    }
    if (area->kind != PACE_AREA_BLOCK) {
        end_no_block(area->start, verb);
    }
    if (!pace_guard_is_intact(area)) {
        end_damaged(area->size);
    }
    return (struct found){area, area->size, true};
}

static struct found find(void *ptr, const char *verb)
{
    struct pace_area *area = pace_guard_at(ptr);
    const struct pace_pool_block *block = pace_pool_block_of(ptr);

    if (area) {
        return find_guarded(area, verb);
    }
    switch (pace_pool_state(ptr)) {
    case PACE_POOL_OUT:
        break;
    case PACE_POOL_FREE:
        end_freed(block->size, verb);
    case PACE_POOL_DAMAGED:
        end_damaged(block->size);
    case PACE_POOL_UNKNOWN:
        end_no_block(ptr, verb);
    }
    return (struct found){NULL, block->size, block->is_answers};
}

/* A block given back and one given out by realloc are one event: the peak is
 * the same whether the block moved or not. */
static void count(size_t given_back, size_t given_out)
{
    struct pace_child_heap *counts = &heap.counts;

    counts->live_bytes += given_out;
    counts->live_bytes -= given_back;
    if (counts->live_bytes > counts->peak_bytes) {
        counts->peak_bytes = counts->live_bytes;
    }
}

static void *refuse(int error)
{
    errno = error;
    return NULL;
}

/* Whether this allocation of the answer is the one to be refused. */
static bool is_refused(void)
{
    if (!pace_work_is_inside() || ++heap.asked != heap.refuse) {
        return false;
    }
    heap.counts.refused++;
    return true;
}

/* A block that is not counted yet. */
static void *place(size_t size, size_t alignment, bool is_answers)
{
    void *start;

    if (is_answers && heap.guarded && heap.guarded_blocks < PACE_HEAP_GUARDED) {
        struct pace_area *area =
            pace_guard_new(PACE_AREA_BLOCK, size, alignment);

        if (area) {
            heap.guarded_blocks++;
            return area->start;
        }
    }
    start = pace_pool_new(size, alignment > ALIGNED ? alignment : ALIGNED);
    if (start) {
        pace_pool_block_of(start)->is_answers = is_answers;
    }
    return start;
}

static void *allocate(size_t size, size_t alignment)
{
    bool is_answers = pace_work_is_inside();
    void *start;

    pace_work_charge(CALL_UNITS);
    if (is_refused() || size > LARGEST) {
        return refuse(ENOMEM);
    }
    start = place(size, alignment, is_answers);
    if (!start) {
        return refuse(ENOMEM);
    }
    if (is_answers) {
        count(0, size);
        heap.counts.live_blocks++;
        heap.counts.allocations++;
    }
    return start;
}

static void release(void *ptr, const struct found *found)
{
    if (found->area) {
        pace_guard_free(found->area);
    } else {
        pace_pool_free(ptr);
    }
}

void *malloc(size_t size)
{
    return allocate(size, 1);
}

void free(void *ptr)
{
    struct found found;

    pace_work_charge(CALL_UNITS);
    if (!ptr) {
        return;
    }
    found = find(ptr, "frees");
    if (found.is_answers) {
        count(found.size, 0);
        heap.counts.live_blocks--;
    }
    release(ptr, &found);
}

void *calloc(size_t nmemb, size_t size)
{
    bool wraps = size != 0 && nmemb > LARGEST / size;
    size_t bytes = wraps ? SIZE_MAX : nmemb * size;
    void *start = allocate(bytes, 1);

    if (start) {
        pace_work_charge(bytes / UNIT_BYTES + 1);
        pace_work_fill(start, 0, bytes);
    }
    return start;
}

/* The block in its new size: elsewhere where blocks are guarded, so that an
 * old pointer to it is found out. */
static void *resize(void *ptr, const struct found *found, size_t size)
{
    size_t kept = found->size < size ? found->size : size;
    void *moved;

    if (!found->area && pace_pool_resize(ptr, size)) {
        return ptr;
    }
    moved = place(size, 1, found->is_answers);
    if (moved) {
        pace_work_copy(moved, ptr, kept);
        release(ptr, found);
    }
    return moved;
}

void *realloc(void *ptr, size_t size)
{
    struct found found;
    size_t kept;
    void *moved;

    if (!ptr) {
        return malloc(size);
    }
    if (size == 0) {
        /* As glibc does; the C standard leaves it open. */
        free(ptr);
        return NULL;
    }
    pace_work_charge(CALL_UNITS);
    found = find(ptr, "resizes");
    if (is_refused() || size > LARGEST) {
        return refuse(ENOMEM);
    }
    moved = resize(ptr, &found, size);
    if (!moved) {
        return refuse(ENOMEM);
    }
    kept = found.size < size ? found.size : size;
    pace_work_charge(kept / UNIT_BYTES + 1);
    if (found.is_answers) {
        count(found.size, size);
        heap.counts.allocations++;
        heap.counts.moved_bytes += kept;
    }
    return moved;
}

void *reallocarray(void *ptr, size_t nmemb, size_t size)
{
    if (size != 0 && nmemb > LARGEST / size) {
        return refuse(ENOMEM);
    }
    return realloc(ptr, nmemb * size);
}

static bool is_power_of_two(size_t number)
{
    return number != 0 && (number & (number - 1)) == 0;
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return is_power_of_two(alignment) ? allocate(size, alignment)
                                      : refuse(EINVAL);
}

void *memalign(size_t alignment, size_t size)
{
    return aligned_alloc(alignment, size);
}

int posix_memalign(void **memptr, size_t alignment, size_t size)
{
    int errno_before = errno;
    void *start;

    if (alignment < sizeof(void *) || !is_power_of_two(alignment)) {
        return EINVAL;
    }
    start = allocate(size, alignment);
    errno = errno_before; /* this call reports by its value alone */
    if (!start) {
        return ENOMEM;
    }
    *memptr = start;
    return 0;
}

void *valloc(size_t size)
{
    return allocate(size, 4096);
}

/* What was asked for: what lies beyond is nobody's. */
size_t malloc_usable_size(void *ptr)
{
    return ptr ? find(ptr, "asks for the size of").size : 0;
}
