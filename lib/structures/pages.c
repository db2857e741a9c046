/* For MADV_HUGEPAGE, which is Linux's alone; a system without it has memory
 * in pages of its usual size, which is slower and just as right. */
#ifdef __linux__
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _DEFAULT_SOURCE
#include <sys/mman.h>
#endif

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/structures/pages.h"

/* Of x86-64; larger elsewhere, where the advice is then of no use. */
#define HUGE_PAGE_BYTES ((size_t)2 << 20)

/* Smaller blocks hold no whole huge page for certain. */
#define SMALLEST_BYTES (2 * HUGE_PAGE_BYTES)

static unsigned char *rounded_up(unsigned char *start, size_t unit)
{
    size_t past = (uintptr_t)start % unit;

    return past ? start + (unit - past) : start;
}

static void advise(unsigned char *start, size_t bytes)
{
#ifdef MADV_HUGEPAGE
    if (bytes >= SMALLEST_BYTES) {
        unsigned char *first = rounded_up(start, HUGE_PAGE_BYTES);
        size_t rest = bytes - (size_t)(first - start);

        /* Advice only: nothing is lost if it is not taken. */
        (void)madvise(first, rest / HUGE_PAGE_BYTES * HUGE_PAGE_BYTES,
                      MADV_HUGEPAGE);
    }
#else
    (void)start;
    (void)bytes;
#endif
}

struct pace_pages pace_pages_new(size_t bytes)
{
    struct pace_pages pages = {NULL, NULL};

    if (bytes > SIZE_MAX - PACE_LINE_BYTES) {
        return pages;
    }
    pages.block = malloc(bytes + PACE_LINE_BYTES);
    if (pages.block) {
        pages.start = rounded_up(pages.block, PACE_LINE_BYTES);
        /* Before it is first touched: that is when pages are chosen. */
        advise(pages.start, bytes);
        memset(pages.start, 0, bytes);
    }
    return pages;
}

void pace_pages_release(struct pace_pages *pages)
{
    free(pages->block);
    *pages = (struct pace_pages){NULL, NULL};
}
