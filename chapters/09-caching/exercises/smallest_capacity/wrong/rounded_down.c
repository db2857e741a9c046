/*
 * You round down how many hits are needed: 90 % of 15 requests are 13.5, and 13
 * are less. Compare 100 times the hits with percent times the requests.
 */
#include "smallest_capacity.h"

#include <stdlib.h>
#include <string.h>

struct stack {
    int32_t *keys;
    size_t used;
};

static size_t touch(struct stack *stack, int32_t key)
{
    size_t above = 0;
    bool found;

    while (above < stack->used && stack->keys[above] != key) {
        above++;
    }
    found = above < stack->used;
    stack->used += !found;
    memmove(stack->keys + 1, stack->keys, above * sizeof *stack->keys);
    stack->keys[0] = key;
    return found ? above + 1 : 0;
}

static size_t least_enough(const size_t hits_at[], size_t count,
                           unsigned percent)
{
    size_t hits = 0;

    for (size_t capacity = 1; capacity <= count; capacity++) {
        hits += hits_at[capacity];
        if (hits >= percent * count / 100 && hits > 0) {
            return capacity;
        }
    }
    return 0;
}

bool smallest_capacity(const int32_t keys[], size_t count, unsigned percent,
                       size_t *capacity)
{
    struct stack stack = {malloc((count + 1) * sizeof *stack.keys), 0};
    size_t *hits_at = stack.keys ? calloc(count + 1, sizeof *hits_at) : NULL;
    bool ready = hits_at != NULL;

    for (size_t i = 0; ready && i < count; i++) {
        hits_at[touch(&stack, keys[i])]++;
    }
    if (ready) {
        *capacity = least_enough(hits_at, count, percent);
    }
    free(hits_at);
    free(stack.keys);
    return ready;
}
