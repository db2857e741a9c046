/*
 * Stands in for heap.c, fault.c and sandbox.c under a sanitizer, which has a
 * malloc of its own and reports in its own words: nothing of the heap is
 * counted or refused, and nothing is restricted.
 */
#include "lib/exercise/child/fault.h"
#include "lib/exercise/child/heap.h"
#include "lib/exercise/child/sandbox.h"

void pace_heap_begin(uint64_t refuse, bool guarded)
{
    (void)refuse;
    (void)guarded;
}

struct pace_child_heap pace_heap_so_far(void)
{
    return (struct pace_child_heap){.live_bytes = 0};
}

void pace_fault_begin(void)
{
}

void pace_fault_handle(int signal_number,
                       void (*handle)(int, siginfo_t *, void *))
{
    (void)signal_number;
    (void)handle;
}

bool pace_sandbox_close(uint32_t key)
{
    (void)key;
    return false;
}
