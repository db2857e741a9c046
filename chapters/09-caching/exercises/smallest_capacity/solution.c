#include "smallest_capacity.h"

#include <stdlib.h>
#include <string.h>

/*
 * All keys so far, the one used last on top.  A cache with room for c entries
 * holds the upper c of them, whatever c is: one pass serves all capacities.
 */
struct stack {
    int32_t *keys;
    size_t used;
};

/* Brings key to the top.  Returns how deep it was, so with what capacity it is
 * a hit; 0 for a key that is new. */
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
        if (hits * 100 >= percent * count) {
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
