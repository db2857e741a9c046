#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    (void)tick_ns;
    (void)job_ns;
    (void)percent;
    return 0; /* Your turn. */
}
