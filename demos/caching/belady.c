#include "demos/caching/caching.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

#include "lib/measure/tally.h"

/* A key that was held when it was due again at that request. */
struct due {
    size_t next;
    uint32_t key;
};

/* Of one run.  Keys are below trace->key_limit. */
struct belady {
    size_t *next;     /* by request: the next one for the same key; count and
                         more: there is none */
    size_t *next_due; /* by key: the same, as of now */
    uint64_t *values; /* by key */
    bool *held;       /* by key */
    struct due *heap; /* the one due last is at its top */
    size_t heap_count;
    struct caching_result result;
};

/* Backwards, so that what comes later is known. */
static void look_ahead(struct belady *run, const struct caching_trace *trace)
{
    for (uint32_t key = 0; key < trace->key_limit; key++) {
        run->next_due[key] = trace->count;
    }
    for (size_t i = trace->count; i-- > 0;) {
        run->next[i] = run->next_due[trace->keys[i]];
        run->next_due[trace->keys[i]] = i;
    }
}

static void push(struct belady *run, struct due due)
{
    size_t at = run->heap_count++;

    while (at > 0 && run->heap[(at - 1) / 2].next < due.next) {
        run->heap[at] = run->heap[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    run->heap[at] = due;
}

static struct due pop(struct belady *run)
{
    struct due top = run->heap[0];
    struct due last = run->heap[--run->heap_count];
    size_t at = 0;

    for (;;) {
        size_t child = 2 * at + 1;

        if (child + 1 < run->heap_count &&
            run->heap[child + 1].next > run->heap[child].next) {
            child++;
        }
        if (child >= run->heap_count || run->heap[child].next <= last.next) {
            break;
        }
        run->heap[at] = run->heap[child];
        at = child;
    }
    run->heap[at] = last;
    return top;
}

/* An entry of the heap tells the truth no more once its key was asked for
 * again, or has left: such entries are passed over here. */
static void evict(struct belady *run)
{
    struct due due = pop(run);

    while (!run->held[due.key] || run->next_due[due.key] != due.next) {
        due = pop(run);
    }
    run->held[due.key] = false;
    run->result.info.size--;
    run->result.info.evictions++;
}

static void serve(struct belady *run, const struct caching_trace *trace,
                  unsigned rounds)
{
    struct pace_cache_info *info = &run->result.info;

    for (size_t i = 0; i < trace->count; i++) {
        uint32_t key = trace->keys[i];

        if (run->held[key]) {
            info->hits++;
        } else {
            info->misses++;
            if (info->size == info->capacity) {
                evict(run);
            }
            run->values[key] = caching_fetch(key, rounds);
            run->held[key] = true;
            info->size++;
        }
        run->result.sum += run->values[key];
        run->next_due[key] = run->next[i];
        push(run, (struct due){run->next[i], key});
    }
}

enum pace_status caching_belady(const struct caching_trace *trace,
                                size_t capacity, unsigned rounds,
                                struct caching_result *result)
{
    struct belady run = {.result.info.capacity = capacity};
    size_t requests = trace->count + 1; /* none is no reason for NULL */
    size_t keys = (size_t)trace->key_limit + 1;
    enum pace_status status = PACE_NO_MEMORY;

    assert(capacity > 0);
    run.next = calloc(requests, sizeof *run.next);
    run.heap = calloc(requests, sizeof *run.heap);
    run.next_due = calloc(keys, sizeof *run.next_due);
    run.values = calloc(keys, sizeof *run.values);
    run.held = calloc(keys, sizeof *run.held);
    if (run.next && run.heap && run.next_due && run.values && run.held) {
        look_ahead(&run, trace);
        serve(&run, trace, rounds);
        *result = run.result;
        PACE_TALLY(hits, result->info.hits);
        PACE_TALLY(misses, result->info.misses);
        PACE_TALLY(evictions, result->info.evictions);
        status = PACE_OK;
    }
    free(run.held);
    free(run.values);
    free(run.next_due);
    free(run.heap);
    free(run.next);
    return status;
}
