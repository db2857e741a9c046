#include "tests/support/fake_clock.h"

static uint64_t wall_ns(void *context)
{
    return ((const struct fake_clock *)context)->wall_ns;
}

static uint64_t cpu_ns(void *context)
{
    return ((const struct fake_clock *)context)->cpu_ns;
}

static uint64_t involuntary_switches(void *context)
{
    return ((const struct fake_clock *)context)->switches;
}

struct pace_clock fake_clock_of(struct fake_clock *fake)
{
    return (struct pace_clock){wall_ns, cpu_ns, involuntary_switches, fake};
}

void fake_clock_work(struct fake_clock *fake, uint64_t ns)
{
    fake->wall_ns += ns;
    fake->cpu_ns += ns;
}

void fake_clock_interrupt(struct fake_clock *fake, uint64_t ns)
{
    fake->wall_ns += ns;
    fake->switches++;
}
