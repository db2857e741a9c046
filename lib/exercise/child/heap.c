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

#include "lib/exercise/child/block.h"
#include "lib/exercise/child/work.h"
#include "lib/measure/work.h"

/* What a call adds to the counted work, as in lib/measure/interpose.c. */
#define CALL_UNITS 4
#define UNIT_BYTES 8
#define LARGEST    ((size_t)PTRDIFF_MAX)

void *memalign(size_t alignment, size_t size);
void *valloc(size_t size);
void *reallocarray(void *ptr, size_t nmemb, size_t size);
size_t malloc_usable_size(void *ptr);

static struct {
    struct pace_child_heap counts;
    uint64_t refuse;
    uint64_t asked; /* by the answer */
} heap;

void pace_heap_begin(uint64_t refuse, bool guarded)
{
    heap.refuse = refuse;
    pace_block_begin(guarded);
}

struct pace_child_heap pace_heap_so_far(void)
{
    return heap.counts;
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

static void *allocate(size_t size, size_t alignment)
{
    bool is_answers = pace_work_is_inside();
    void *start;

    pace_work_charge(CALL_UNITS);
    if (is_refused() || size > LARGEST) {
        return refuse(ENOMEM);
    }
    start = pace_block_new(size, alignment, is_answers);
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

void *malloc(size_t size)
{
    return allocate(size, 1);
}

void free(void *ptr)
{
    struct pace_block block;

    pace_work_charge(CALL_UNITS);
    if (!ptr) {
        return;
    }
    block = pace_block_find(ptr, "frees");
    if (block.is_answers) {
        count(block.size, 0);
        heap.counts.live_blocks--;
    }
    pace_block_release(ptr, &block);
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

static void *change_size(void *ptr, size_t size)
{
    struct pace_block block;
    size_t kept;
    void *moved;

    pace_work_charge(CALL_UNITS);
    block = pace_block_find(ptr, "resizes");
    if (is_refused() || size > LARGEST) {
        return refuse(ENOMEM);
    }
    moved = pace_block_resize(ptr, &block, size);
    if (!moved) {
        return refuse(ENOMEM);
    }
    kept = block.size < size ? block.size : size;
    pace_work_charge(kept / UNIT_BYTES + 1);
    if (block.is_answers) {
        count(block.size, size);
        heap.counts.allocations++;
        heap.counts.moved_bytes += kept;
    }
    return moved;
}

static void *reallocate(void *ptr, size_t size)
{
    if (!ptr) {
        return allocate(size, 1);
    }
    if (size == 0) {
        /* As glibc does; the C standard leaves it open. */
        free(ptr);
        return NULL;
    }
    return change_size(ptr, size);
}

void *realloc(void *ptr, size_t size)
{
    return reallocate(ptr, size);
}

void *reallocarray(void *ptr, size_t nmemb, size_t size)
{
    bool wraps = size != 0 && nmemb > LARGEST / size;

    return reallocate(ptr, wraps ? SIZE_MAX : nmemb * size);
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
    return ptr ? pace_block_find(ptr, "asks for the size of").size : 0;
}
