/* MAP_ANONYMOUS and MAP_NORESERVE are not in POSIX.1-2008. */
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-identifier-naming) */
#define _DEFAULT_SOURCE
#include "lib/profile/functions/arena.h"

#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>

/* A reservation of addresses; the system adds pages as they are touched.  64
 * GiB hold the stacks of 1,300 threads at once.  Where so many addresses are
 * not to be had, smaller ones are tried. */
#define LARGEST  (UINT64_C(1) << 36)
#define SMALLEST (UINT64_C(1) << 26)
#define LINE     64U

#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif

/* At the start of the reservation. */
struct arena {
    size_t capacity;
    _Atomic size_t used;
};

static _Atomic(struct arena *) the_arena;

static struct arena *reserve(void)
{
    for (uint64_t bytes = LARGEST; bytes >= SMALLEST; bytes /= 2) {
        struct arena *arena =
            mmap(NULL, (size_t)bytes, PROT_READ | PROT_WRITE,
                 MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

        if (arena != MAP_FAILED) {
            arena->capacity = (size_t)bytes;
            arena->used = LINE;
            return arena;
        }
    }
    return NULL;
}

static struct arena *get(void)
{
    struct arena *arena = atomic_load(&the_arena);
    struct arena *none = NULL;

    if (arena) {
        return arena;
    }
    arena = reserve();
    if (arena && !atomic_compare_exchange_strong(&the_arena, &none, arena)) {
        munmap(arena, arena->capacity);
        return none;
    }
    return arena;
}

void *pace_arena_take(size_t bytes)
{
    struct arena *arena = get();

    if (!arena || bytes > arena->capacity) {
        return NULL;
    }
    bytes = (bytes + LINE - 1) / LINE * LINE;

    size_t offset = atomic_fetch_add(&arena->used, bytes);

    if (offset > arena->capacity - bytes) {
        atomic_fetch_sub(&arena->used, bytes);
        return NULL;
    }
    return (char *)arena + offset;
}
