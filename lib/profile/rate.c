#include "lib/profile/rate.h"

#include <time.h>

#include "lib/profile/tick.h"

#define SHORTEST_NS 1000000U

struct reading {
    uint64_t tick;
    uint64_t ns;
};

static uint64_t wall_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000U + (uint64_t)now.tv_nsec;
}

/* Both clocks at one moment: of 20 attempts, the one that took the least. */
static struct reading read_both(void)
{
    struct reading best = {0, 0};
    uint64_t best_width = UINT64_MAX;

    for (int i = 0; i < 20; i++) {
        uint64_t before = pace_tick();
        uint64_t ns = wall_ns();
        uint64_t width = pace_tick() - before;

        if (width < best_width) {
            best_width = width;
            best = (struct reading){before + width / 2, ns};
        }
    }
    return best;
}

void pace_rate_start(struct pace_rate *rate)
{
    struct reading now = read_both();

    *rate = (struct pace_rate){.start_tick = now.tick, .start_ns = now.ns};
}

void pace_rate_measure(struct pace_rate *rate)
{
    struct reading now;

    do {
        now = read_both();
    } while (now.ns - rate->start_ns < SHORTEST_NS);

    double ns = (double)(now.ns - rate->start_ns);
    double ticks = (double)(now.tick - rate->start_tick);

    rate->ns_per_tick = ns / ticks;
    rate->ticks_per_ns = (uint64_t)(ticks / ns * (1U << 20) + 0.5);
}
