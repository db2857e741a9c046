/*
 * Stands in for malloc and its family, to count what heap.h promises.  The
 * linker finds these definitions before the C library's, so that strdup,
 * getline, fopen and every other function of it is counted as well.  Each
 * call is charged to the counted work, too.
 *
 * glibc only: it exports its own allocator under names that can be called.
 * Elsewhere this file is empty and pace_heap_counts() is false.
 *
 * Parameters are called what the C library's headers call them.
 */
#include <stddef.h>
#include <stdlib.h>

#ifdef __GLIBC__

#include <errno.h>
#include <malloc.h>
#include <stdbool.h>
#include <stdint.h>
#include <unistd.h>

#include "lib/measure/heap_events.h"
#include "lib/measure/work.h"

/* What a call adds to the counted work: an allocator takes few steps. */
#define CALL_UNITS 4
/* Bytes cleared or moved for one unit more. */
#define UNIT_BYTES 8

/* NOLINTBEGIN(*-reserved-identifier,cert-dcl37-c,*-identifier-naming):
 * glibc's names. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t nmemb, size_t size);
void *__libc_realloc(void *ptr, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *ptr);
/* NOLINTEND(*-reserved-identifier,cert-dcl37-c,*-identifier-naming) */

/*
 * Stands before every block.  Where a block of glibc's own has its size, ours
 * has the mark in the upper half: no block is that large, so one that did not
 * come from here is told apart and left to glibc.
 */
struct header {
    uint64_t size;   /* as requested */
    uint32_t offset; /* from glibc's block to ours */
    uint32_t mark;
};

#define MARK        UINT32_C(0x70616365)
#define HEADER_SIZE sizeof(struct header)
#define LARGEST     ((size_t)PTRDIFF_MAX)

_Static_assert(HEADER_SIZE % _Alignof(max_align_t) == 0,
               "a block must be aligned as malloc promises");

/* Before main. */
__attribute__((constructor)) static void begin(void)
{
    pace_heap_totals.counting = true;
}

static inline struct header *header_of(void *block)
{
    return (struct header *)block - 1;
}

static inline bool is_ours(void *block)
{
    return header_of(block)->mark == MARK;
}

/* The block to hand out, offset bytes into one of glibc's. */
static inline void *label(char *base, size_t offset, size_t size)
{
    struct header *header = header_of(base + offset);

    header->size = size;
    header->offset = (uint32_t)offset;
    header->mark = MARK;
    return header + 1;
}

/* The block to give back; a second time it is glibc's to complain. */
static inline void *unlabel(struct header *header)
{
    header->mark = 0;
    return (char *)(header + 1) - header->offset;
}

static inline void *refuse(int error)
{
    errno = error;
    return NULL;
}

static inline bool fits(size_t size, size_t offset)
{
    return offset <= UINT32_MAX && size <= LARGEST - offset;
}

/* Counts the new block; base is NULL if there is none. */
static inline void *hand_out(char *base, size_t offset, size_t size)
{
    pace_work_charge(CALL_UNITS);
    if (!base) {
        return refuse(ENOMEM);
    }
    pace_heap_allocated(size);
    return label(base, offset, size);
}

void *malloc(size_t size)
{
    char *base =
        fits(size, HEADER_SIZE) ? __libc_malloc(size + HEADER_SIZE) : NULL;

    return hand_out(base, HEADER_SIZE, size);
}

void free(void *ptr)
{
    pace_work_charge(CALL_UNITS);
    if (!ptr) {
        return;
    }
    if (!is_ours(ptr)) {
        __libc_free(ptr);
        return;
    }
    pace_heap_freed(header_of(ptr)->size);
    __libc_free(unlabel(header_of(ptr)));
}

void *calloc(size_t nmemb, size_t size)
{
    bool wraps = size != 0 && nmemb > LARGEST / size;
    size_t bytes = wraps ? LARGEST : nmemb * size;
    char *base =
        fits(bytes, HEADER_SIZE) ? __libc_calloc(1, bytes + HEADER_SIZE) : NULL;

    if (base) {
        pace_work_charge(bytes / UNIT_BYTES + 1);
    }
    return hand_out(base, HEADER_SIZE, bytes);
}

static inline void count_move(size_t bytes)
{
    pace_heap_moved(bytes);
    pace_work_charge(bytes / UNIT_BYTES + 1);
}

/*
 * Copies between two blocks.  memcpy would be charged on top of the move where
 * --wrap is in use, and volatile keeps the compiler from finding memcpy in
 * the loops.
 */
static void copy(void *to, const void *from, size_t size)
{
    volatile uint64_t *to_words = to;
    volatile char *to_bytes = to;
    const uint64_t *words = from;
    const char *bytes = from;
    size_t word_count = size / sizeof *words;

    for (size_t i = 0; i < word_count; i++) {
        to_words[i] = words[i];
    }
    for (size_t i = word_count * sizeof *words; i < size; i++) {
        to_bytes[i] = bytes[i];
    }
}

/* A realloc that moves for certain. */
static void *move(struct header *header, size_t size)
{
    size_t kept = header->size < size ? header->size : size;
    char *base = __libc_malloc(size + HEADER_SIZE);

    if (!base) {
        return refuse(ENOMEM);
    }
    copy(base + HEADER_SIZE, header + 1, kept);
    pace_heap_resized(header->size, size);
    count_move(kept);
    __libc_free(unlabel(header));
    return label(base, HEADER_SIZE, size);
}

/* A realloc of a block with the plain offset, which glibc may move. */
static void *resize(struct header *header, size_t size)
{
    size_t old_size = header->size;
    uintptr_t old_place = (uintptr_t)header;
    char *base = __libc_realloc(header, size + HEADER_SIZE);

    if (!base) {
        return refuse(ENOMEM);
    }
    pace_heap_resized(old_size, size);
    if ((uintptr_t)base != old_place) {
        count_move(old_size < size ? old_size : size);
    }
    return label(base, HEADER_SIZE, size);
}

void *realloc(void *ptr, size_t size)
{
    struct header *header;

    if (!ptr) {
        return malloc(size);
    }
    if (size == 0) {
        /* As glibc does; the C standard leaves it open. */
        free(ptr);
        return NULL;
    }
    pace_work_charge(CALL_UNITS);
    if (!is_ours(ptr)) {
        return __libc_realloc(ptr, size);
    }
    if (!fits(size, HEADER_SIZE)) {
        return refuse(ENOMEM);
    }
    header = header_of(ptr);
    if (header->offset != HEADER_SIZE ||
        atomic_load_explicit(&pace_heap_totals.always_move,
                             memory_order_relaxed)) {
        return move(header, size);
    }
    return resize(header, size);
}

/* glibc's block starts aligned, ours one alignment after it. */
static void *allocate_aligned(size_t alignment, size_t size)
{
    size_t offset = alignment > HEADER_SIZE ? alignment : HEADER_SIZE;
    char *base =
        fits(size, offset) ? __libc_memalign(offset, size + offset) : NULL;

    return hand_out(base, offset, size);
}

static bool is_power_of_two(size_t number)
{
    return number != 0 && (number & (number - 1)) == 0;
}

void *aligned_alloc(size_t alignment, size_t size)
{
    if (!is_power_of_two(alignment)) {
        return refuse(EINVAL);
    }
    return allocate_aligned(alignment, size);
}

/* As glibc's: any alignment, rounded up to a power of two. */
void *memalign(size_t alignment, size_t size)
{
    size_t power = HEADER_SIZE;

    if (alignment > LARGEST / 2) {
        return refuse(EINVAL);
    }
    while (power < alignment) {
        power *= 2;
    }
    return allocate_aligned(power, size);
}

int posix_memalign(void **memptr, size_t alignment, size_t size)
{
    int errno_before = errno;
    void *block;

    if (alignment < sizeof(void *) || !is_power_of_two(alignment)) {
        return EINVAL;
    }
    block = allocate_aligned(alignment, size);
    errno = errno_before; /* this call reports by its value alone */
    if (!block) {
        return ENOMEM;
    }
    *memptr = block;
    return 0;
}

void *valloc(size_t size)
{
    return allocate_aligned((size_t)sysconf(_SC_PAGESIZE), size);
}

void *pvalloc(size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);

    if (!fits(size, page)) {
        return refuse(ENOMEM);
    }
    return allocate_aligned(page, (size + page - 1) / page * page);
}

/* What was asked for: what lies beyond is nobody's. */
size_t malloc_usable_size(void *ptr)
{
    return ptr && is_ours(ptr) ? header_of(ptr)->size : 0;
}

#else
/* The C standard wants at least one declaration in a file. */
struct pace_interpose_is_empty_here;
#endif
