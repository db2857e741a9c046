#include "lib/exercise/child/block.h"

#include <stdint.h>

#include "lib/exercise/child/pool.h"
#include "lib/exercise/child/report.h"
#include "lib/exercise/child/work.h"

#define ALIGNED _Alignof(max_align_t)

static struct {
    bool guarded;
    unsigned guarded_count;
} blocks;

void pace_block_begin(bool guarded)
{
    blocks.guarded = guarded;
}

static _Noreturn void end_damaged(uint64_t size)
{
    pace_report_end(PACE_REPORT_DAMAGE,
                    "writes outside of an allocated block of %u bytes", size);
}

void pace_block_check(void)
{
    const struct pace_area *area = pace_guard_damaged();

    if (area) {
        end_damaged(area->size);
    }
}

static _Noreturn void end_no_block(const void *ptr, const char *verb)
{
    const struct pace_area *area = pace_guard_near((uintptr_t)ptr);

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

static struct pace_block find_guarded(struct pace_area *area, const char *verb)
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
    return (struct pace_block){area, area->size, true};
}

struct pace_block pace_block_find(void *ptr, const char *verb)
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
    return (struct pace_block){NULL, block->size, block->is_answers};
}

void *pace_block_new(size_t size, size_t alignment, bool is_answers)
{
    void *start;

    if (is_answers && blocks.guarded &&
        blocks.guarded_count < PACE_BLOCKS_GUARDED) {
        struct pace_area *area =
            pace_guard_new(PACE_AREA_BLOCK, size, alignment);

        if (area) {
            blocks.guarded_count++;
            return area->start;
        }
    }
    start = pace_pool_new(size, alignment > ALIGNED ? alignment : ALIGNED);
    if (start) {
        pace_pool_block_of(start)->is_answers = is_answers;
    }
    return start;
}

void pace_block_release(void *ptr, const struct pace_block *block)
{
    if (block->area) {
        pace_guard_free(block->area);
    } else {
        pace_pool_free(ptr);
    }
}

void *pace_block_resize(void *ptr, const struct pace_block *block, size_t size)
{
    size_t kept = block->size < size ? block->size : size;
    void *moved;

    if (!block->area && pace_pool_resize(ptr, size)) {
        return ptr;
    }
    moved = pace_block_new(size, 1, block->is_answers);
    if (moved) {
        pace_work_copy(moved, ptr, kept);
        pace_block_release(ptr, block);
    }
    return moved;
}
