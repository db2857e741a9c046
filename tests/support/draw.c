#include "tests/support/draw.h"

static uint64_t state;

void draw_start(uint64_t seed)
{
    state = seed * UINT64_C(0x9E3779B97F4A7C15) + 1;
}

/* An xorshift generator, by G. Marsaglia; good enough for a choice. */
uint64_t draw_below(uint64_t limit)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (state >> 16) % limit;
}
