#include "tests/bench/subjects/empty.h"

uint64_t empty_run(void *state)
{
    return (uint64_t)(uintptr_t)state;
}
