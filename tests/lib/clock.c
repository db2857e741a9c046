#include "lib/measure/clock.h"

#include <criterion/criterion.h>

static const struct pace_clock *const system_clock = &pace_clock_system;

Test(clock, no_reading_ever_goes_back)
{
    uint64_t wall_ns = system_clock->wall_ns(system_clock->context);
    uint64_t cpu_ns = system_clock->cpu_ns(system_clock->context);
    uint64_t switches =
        system_clock->involuntary_switches(system_clock->context);

    for (int i = 0; i < 1000; i++) {
        uint64_t wall_now = system_clock->wall_ns(system_clock->context);
        uint64_t cpu_now = system_clock->cpu_ns(system_clock->context);
        uint64_t switches_now =
            system_clock->involuntary_switches(system_clock->context);

        cr_assert(wall_now >= wall_ns && cpu_now >= cpu_ns);
        cr_assert(switches_now >= switches);
        wall_ns = wall_now;
        cpu_ns = cpu_now;
        switches = switches_now;
    }
}

Test(clock, both_clocks_move_while_the_thread_works)
{
    uint64_t wall_ns = system_clock->wall_ns(system_clock->context);
    uint64_t cpu_ns = system_clock->cpu_ns(system_clock->context);

    /* Ends only if they do; the runner's time limit stands behind it. */
    while (system_clock->wall_ns(system_clock->context) == wall_ns ||
           system_clock->cpu_ns(system_clock->context) == cpu_ns) {
    }
}
