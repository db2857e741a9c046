/*
 * heap_probe SCENE - allocates in a known way, linked as a counting twin is,
 * and prints what the heap counters say about it.  tests/lib/heap.c knows
 * what they must say.
 */
#define _GNU_SOURCE /* asprintf, memalign, reallocarray and friends */
#include <errno.h>
#include <inttypes.h>
#include <malloc.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/measure/heap.h"
#include "lib/measure/heap_counters.h"
#include "lib/measure/work.h"

/* Hides from the compiler where a block comes from, so that it cannot pair
 * an allocation with its free and leave both out. */
static void *hide(void *block)
{
    void *volatile hidden = block;

    return hidden;
}

/* Writes to every byte that was asked for. */
static void *use(void *block, size_t size)
{
    void *hidden = hide(block);

    if (!hidden) {
        perror("heap_probe");
        exit(71);
    }
    memset(hidden, 'x', size);
    return hidden;
}

static void require(bool holds, const char *what)
{
    if (!holds) {
        printf("not so: %s\n", what);
    }
}

static void pair(void)
{
    free(use(malloc(100), 100));
}

static void nothing(void)
{
    free(hide(NULL));
}

static void empty_block(void)
{
    free(hide(malloc(0)));
}

static void peak(void)
{
    void *first = use(malloc(1000), 1000);
    void *second = use(malloc(500), 500);

    free(first);
    use(malloc(200), 200); /* stays: 200 */
    free(second);
}

static void zeroed(void)
{
    unsigned char *block;

    free(use(malloc(21), 21));
    block = hide(calloc(3, 7));
    for (size_t i = 0; i < 21; i++) {
        require(block[i] == 0, "calloc clears");
    }
    free(block);
}

/* 10, 50, 20 bytes in turn, then none. */
static void resized(void)
{
    char *block = use(realloc(NULL, 10), 10);

    block = hide(realloc(hide(block), 50));
    require(memcmp(block, "xxxxxxxxxx", 10) == 0, "realloc keeps");
    block = hide(realloc(hide(block), 20));
    require(memcmp(block, "xxxxxxxxxx", 10) == 0, "realloc keeps less");
    require(realloc(hide(block), 0) == NULL, "realloc to 0 frees");
}

/* 100 bytes become 101 to 200, always somewhere else. */
static void always_moved(void)
{
    char *block = use(malloc(100), 100);

    pace_heap_always_move(true);
    for (size_t size = 101; size <= 200; size++) {
        uintptr_t before = (uintptr_t)block;

        block = hide(realloc(hide(block), size));
        require((uintptr_t)block != before, "always another block");
        require(block[0] == 'x' && block[size - 2] == 'x', "a move keeps");
        block[size - 1] = 'x';
    }
    block = hide(realloc(hide(block), 50));
    require(block[49] == 'x', "a move to less keeps the beginning");
    pace_heap_always_move(false);
    free(block);
}

static bool aligned(const void *block, size_t alignment)
{
    return (uintptr_t)block % alignment == 0;
}

/* 100 + 4096 + 30 + 8 + 1 + 4096 bytes. */
static void aligned_blocks(void)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    volatile size_t odd = 100;
    void *blocks[6] = {NULL};

    require(posix_memalign(&blocks[0], 64, 100) == 0, "posix_memalign");
    blocks[1] = aligned_alloc(1U << 20, 4096);
    blocks[2] = memalign(odd, 30);
    blocks[3] = memalign(1, 8);
    blocks[4] = valloc(1);
    blocks[5] = pvalloc(1);
    require(aligned(use(blocks[0], 100), 64), "aligned to 64");
    require(aligned(use(blocks[1], 4096), 1U << 20), "aligned to 1 MiB");
    require(aligned(use(blocks[2], 30), 128), "rounded up to 128");
    require(aligned(use(blocks[3], 8), 16), "never less than malloc");
    require(aligned(use(blocks[4], 1), page), "aligned to a page");
    require(aligned(use(blocks[5], page), page), "whole pages");
    for (size_t i = 0; i < 6; i++) {
        free(blocks[i]);
    }
}

/* 30 bytes at 256 become 60, kept; a block with such an offset moves. */
static void aligned_resized(void)
{
    char *block = hide(aligned_alloc(256, 30));

    memcpy(block, "aligned", 8);
    block = hide(realloc(hide(block), 60));
    require(strcmp(block, "aligned") == 0, "realloc of aligned keeps");
    free(block);
}

static void refused(void)
{
    volatile size_t huge = SIZE_MAX;
    volatile size_t odd = 24;
    void *block = use(malloc(8), 8);
    void *untouched = block;

    errno = 0;
    require(!hide(malloc(huge)), "malloc(SIZE_MAX)");
    require(errno == ENOMEM, "ENOMEM");
    require(!hide(malloc(huge / 2)), "malloc(SIZE_MAX / 2)");
    require(!hide(malloc(huge - 15)), "malloc that wraps with its header");
    require(!hide(calloc(huge / 2, 3)), "calloc that wraps");
    require(!hide(calloc(huge / 4, 4)), "calloc of nearly SIZE_MAX");
    require(!hide(calloc(huge / 2 + 1, 2)), "calloc that wraps to 0");
    require(!hide(calloc(huge / 8 + 2, 8)), "calloc that wraps to 8");
    require(!hide(realloc(hide(block), huge - 15)), "realloc that wraps");
    require(!hide(reallocarray(hide(block), huge / 2, 3)), "reallocarray");
    pace_heap_always_move(true);
    require(!hide(realloc(hide(block), huge - 15)),
            "moving realloc that wraps");
    require(!hide(realloc(hide(block), huge / 2 - 64)),
            "moving realloc, too large");
    pace_heap_always_move(false);
    require(!hide(aligned_alloc(64, huge - 63)), "aligned_alloc that wraps");
    require(!hide(aligned_alloc(huge / 2 + 1, 1)), "a vast alignment");
    require(!hide(memalign(huge, 1)), "memalign(SIZE_MAX)");
    require(!hide(valloc(huge)), "valloc(SIZE_MAX)");
    require(!hide(pvalloc(huge - 5)), "pvalloc that wraps");
    errno = 0;
    require(!hide(aligned_alloc(odd, 8)), "no power of two");
    require(errno == EINVAL, "EINVAL");
    errno = 0;
    require(posix_memalign(&untouched, 4, 8) == EINVAL, "below a pointer");
    require(posix_memalign(&untouched, odd, 8) == EINVAL, "no power of two");
    require(posix_memalign(&untouched, 64, huge) == ENOMEM, "too large");
    require(untouched == block && errno == 0, "posix_memalign sets nothing");
    free(block);
}

/* Others' blocks go back to where they came from, uncounted. */
extern void *__libc_malloc(size_t size);

static void foreign(void)
{
    char *block = use(__libc_malloc(40), 40);

    require(malloc_usable_size(block) == 0, "no size is known");
    block = hide(realloc(hide(block), 5000));
    require(block[39] == 'x', "realloc of a foreign block keeps");
    free(block);
    block = use(__libc_malloc(400000), 400000);
    free(block);
}

static void usable_size(void)
{
    void *block = use(malloc(33), 33);

    require(malloc_usable_size(block) == 33, "as asked for");
    require(malloc_usable_size(NULL) == 0, "nothing of nothing");
    free(block);
}

static void *twice_freed;

static void double_free(void)
{
    twice_freed = use(malloc(50), 50);
    free(hide(twice_freed));
    free(hide(twice_freed));
}

/* The C library's own allocations: exactly 5 + 3 bytes, then what it likes. */
static void library(void)
{
    char *line = NULL;
    size_t capacity = 0;
    FILE *file = tmpfile();
    char *text = strdup("four");
    char *part = strndup("part", 2);
    char *printed = NULL;
    char *path = realpath("/", NULL);
    FILE *stream = open_memstream(&printed, &capacity);

    require(pace_heap_read().live_bytes > 8, "held by the C library, too");
    fprintf(stream, "%s %s", text, part);
    fclose(stream);
    require(strcmp(printed, "four pa") == 0, "open_memstream");
    free(printed);
    require(asprintf(&printed, "%0300d", 7) == 300, "asprintf");
    fputs("a line\n", file);
    rewind(file);
    require(getline(&line, &capacity, file) == 7, "getline");
    fclose(file);
    free(line);
    free(printed);
    free(path);
    free(part);
    free(text);
}

#define THREADS ((size_t)4)
#define ROUNDS  ((size_t)10000)

/* Hands a block of 8 bytes to the main thread, frees all others itself. */
static void *allocate_much(void *kept)
{
    void **block = kept;

    for (size_t i = 0; i < ROUNDS; i++) {
        void *passing = use(malloc(i % 100), i % 100);

        passing = use(realloc(passing, 100), 100);
        free(passing);
    }
    *block = use(malloc(8), 8);
    require(pace_heap_thread.net_bytes == 8, "net of this thread");
    require(pace_heap_thread.peak_bytes == 100, "peak of this thread");
    require(pace_heap_thread.allocations == 2 * ROUNDS + 1, "allocations");
    require(pace_heap_thread.frees == 2 * ROUNDS, "frees");
    require(pace_heap_thread.allocated_bytes == ROUNDS / 100 * 14950 + 8,
            "allocated bytes");
    return NULL;
}

/* The C library may keep blocks for threads: only ours are told apart. */
static void threads(void)
{
    pthread_t thread[THREADS];
    void *kept[THREADS];
    struct pace_heap before = pace_heap_read();
    struct pace_heap after;
    int64_t net = pace_heap_thread.net_bytes;

    for (size_t i = 0; i < THREADS; i++) {
        require(!pthread_create(&thread[i], NULL, allocate_much, &kept[i]),
                "pthread_create");
    }
    net = pace_heap_thread.net_bytes - net; /* pthread_create's own */
    for (size_t i = 0; i < THREADS; i++) {
        require(!pthread_join(thread[i], NULL), "pthread_join");
    }
    after = pace_heap_read();
    require(after.allocations - before.allocations >=
                THREADS * (2 * ROUNDS + 1),
            "every allocation counted");
    require(after.allocated_bytes - before.allocated_bytes >=
                THREADS * (ROUNDS / 100 * 14950 + 8),
            "every byte counted");
    require(after.frees - before.frees >= THREADS * 2 * ROUNDS,
            "every free counted");
    require(after.peak_bytes - before.live_bytes >= 100, "a peak");
    require((int64_t)(after.live_bytes - before.live_bytes) <=
                (int64_t)THREADS * 8 + net,
            "everything given back is counted");
    for (size_t i = 0; i < THREADS; i++) {
        free(kept[i]);
    }
    require(after.live_bytes - pace_heap_read().live_bytes == THREADS * 8,
            "blocks of other threads");
    pace_heap_mark();
    before = pace_heap_read();
    kept[0] = use(malloc(5000), 5000);
    require(pace_heap_read().peak_bytes == before.live_bytes + 5000,
            "a peak after threads");
    free(kept[0]);
}

static void allocate_for_units(void *context)
{
    void *block = hide(malloc(800)); /* 4 */

    (void)context;
    block = hide(realloc(hide(block), 1600)); /* 4, and 101 for the move */
    free(block);                              /* 4 */
    block = hide(calloc(100, 8));             /* 4 and 101 */
    free(block);                              /* 4 */
    block = hide(aligned_alloc(64, 64));      /* 4 */
    free(block);                              /* 4 */
    free(hide(NULL));                         /* 4 */
}

static void units(void)
{
    uint64_t counted = 0;

    pace_heap_always_move(true);
    require(!pace_work_run(1000, allocate_for_units, NULL, &counted), "a run");
    pace_heap_always_move(false);
    printf("units %" PRIu64 "\n", counted);
}

static const struct {
    const char *name;
    void (*play)(void);
} scenes[] = {
    {"pair", pair},
    {"nothing", nothing},
    {"empty_block", empty_block},
    {"peak", peak},
    {"zeroed", zeroed},
    {"resized", resized},
    {"always_moved", always_moved},
    {"aligned_blocks", aligned_blocks},
    {"aligned_resized", aligned_resized},
    {"refused", refused},
    {"foreign", foreign},
    {"usable_size", usable_size},
    {"double_free", double_free},
    {"library", library},
    {"threads", threads},
    {"units", units},
};

static void play(void (*scene)(void))
{
    struct pace_heap before;
    struct pace_heap after;

    free(use(malloc(1000000), 1000000)); /* no peak of the scene's */
    pace_heap_mark();
    before = pace_heap_read();
    scene();
    after = pace_heap_read();
    printf("live %" PRIu64 " peak %" PRIu64 " allocations %" PRIu64
           " frees %" PRIu64 " bytes %" PRIu64,
           after.live_bytes - before.live_bytes,
           after.peak_bytes - before.live_bytes,
           after.allocations - before.allocations, after.frees - before.frees,
           after.allocated_bytes - before.allocated_bytes);
    printf(" moves %" PRIu64 " moved %" PRIu64 "\n", after.moves - before.moves,
           after.moved_bytes - before.moved_bytes);
}

int main(int argc, char *argv[])
{
    if (!pace_heap_counts()) {
        puts("nothing counts here");
        return 69;
    }
    printf("heap\n"); /* stdout takes its buffer now */
    for (size_t i = 0; i < sizeof scenes / sizeof scenes[0]; i++) {
        if (argc == 2 && strcmp(argv[1], scenes[i].name) == 0) {
            play(scenes[i].play);
            return 0;
        }
    }
    fprintf(stderr, "heap_probe: no such scene\n");
    return 2;
}
