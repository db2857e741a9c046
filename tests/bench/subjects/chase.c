#include "tests/bench/subjects/chase.h"

uint64_t chase_run(void *state)
{
    const struct chase *chase = state;
    size_t place = chase->walk->place;

    for (size_t i = 0; i < chase->steps; i++) {
        place = chase->walk->next[place];
    }
    chase->walk->place = place;
    return place;
}
