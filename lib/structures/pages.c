/* For madvise, whose advice here is Linux's alone; a system without it has
 * memory in pages of its usual size, one at a time, which is slower and just
 * as right. */
#ifdef __linux__
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _DEFAULT_SOURCE
#include <sys/mman.h>
#include <unistd.h>
#endif

#include <stdint.h>
#include <stdlib.h>

#include "lib/structures/pages.h"

static unsigned char *rounded_up(unsigned char *start, size_t unit)
{
    size_t past = (uintptr_t)start % unit;

    return past ? start + (unit - past) : start;
}

#if defined(MADV_HUGEPAGE) && defined(MADV_POPULATE_WRITE)
/* Of x86-64; larger elsewhere, where the advice is then of no use. */
#define HUGE_PAGE_BYTES ((size_t)2 << 20)

/* Smaller blocks hold no whole huge page for certain. */
#define SMALLEST_HUGE (2 * HUGE_PAGE_BYTES)

/* For smaller ones, asking takes longer than it saves. */
#define SMALLEST_AT_ONCE ((size_t)16 << 10)

/* Gives advice about the pages that lie in a block as a whole.  Nothing is lost
 * if it is not taken. */
static void advise(unsigned char *start, size_t bytes, size_t page, int advice)
{
    unsigned char *first = rounded_up(start, page);
    size_t before = (size_t)(first - start);

    if (before < bytes) {
        (void)madvise(first, (bytes - before) / page * page, advice);
    }
}

/* Memory that was never touched has no pages yet.  To be given them one by one,
 * each when it is first touched, took twice as long as all at once. */
static void give_pages(unsigned char *start, size_t bytes)
{
    long page = sysconf(_SC_PAGESIZE);

    if (bytes >= SMALLEST_HUGE) {
        advise(start, bytes, HUGE_PAGE_BYTES, MADV_HUGEPAGE);
    }
    if (bytes >= SMALLEST_AT_ONCE && page > 0) {
        advise(start, bytes, (size_t)page, MADV_POPULATE_WRITE);
    }
}
#else
static void give_pages(unsigned char *start, size_t bytes)
{
    (void)start;
    (void)bytes;
}
#endif

struct pace_pages pace_pages_new(size_t bytes)
{
    struct pace_pages pages = {NULL, NULL, 0};

    if (bytes > SIZE_MAX - PACE_LINE_BYTES) {
        return pages;
    }
    /* What comes new from the system is 0, as calloc knows, and is not touched
     * before its pages are chosen. */
    pages.block = calloc(1, bytes + PACE_LINE_BYTES);
    if (pages.block) {
        pages.bytes = bytes + PACE_LINE_BYTES;
        pages.start = rounded_up(pages.block, PACE_LINE_BYTES);
        give_pages(pages.start, bytes);
    }
    return pages;
}

void pace_pages_release(struct pace_pages *pages)
{
    free(pages->block);
    *pages = (struct pace_pages){NULL, NULL, 0};
}
