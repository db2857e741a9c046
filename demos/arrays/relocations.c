#include "demos/arrays/arrays.h"

#include <stdlib.h>

/* A block, with a chain of those that were put in its way. */
struct growing {
    int64_t *items;
    struct obstacle *obstacles;
};

struct obstacle {
    struct obstacle *before;
};

/* Puts a block behind the growing one.  It is no smaller, or it would fit in
 * where that one has just left. */
static bool put_obstacle(struct growing *growing, size_t bytes)
{
    struct obstacle *obstacle =
        malloc(bytes > sizeof *obstacle ? bytes : sizeof *obstacle);

    if (obstacle) {
        obstacle->before = growing->obstacles;
        growing->obstacles = obstacle;
    }
    return obstacle != NULL;
}

static void release(struct growing *growing)
{
    while (growing->obstacles) {
        struct obstacle *before = growing->obstacles->before;

        free(growing->obstacles);
        growing->obstacles = before;
    }
    free(growing->items);
}

enum pace_status arrays_count_relocations(size_t count, bool obstacles,
                                          uint64_t *times)
{
    struct growing growing = {malloc(sizeof(int64_t)), NULL};
    enum pace_status status = growing.items ? PACE_OK : PACE_NO_MEMORY;
    uint64_t found = 0;

    for (size_t i = 0; !status && i < count; i++) {
        /* As a number: the old pointer means nothing after realloc. */
        uintptr_t place = (uintptr_t)growing.items;
        size_t bytes = (i + 2) * sizeof growing.items[0];
        int64_t *items = realloc(growing.items, bytes);

        if (items) {
            found += (uintptr_t)items != place;
            items[i + 1] = 0;
            growing.items = items;
        }
        if (!items || (obstacles && !put_obstacle(&growing, bytes))) {
            status = PACE_NO_MEMORY;
        }
    }
    release(&growing);
    if (!status) {
        *times = found;
    }
    return status;
}
