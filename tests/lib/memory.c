#include "lib/measure/memory.h"

#include <sys/resource.h>

#include <criterion/criterion.h>

Test(memory, there_is_some)
{
    cr_assert(pace_memory_bytes() > 1000000);
}

static uint64_t bytes_under_limit(uint64_t bytes)
{
    struct rlimit limit = {.rlim_cur = bytes, .rlim_max = RLIM_INFINITY};
    const struct rlimit none = {RLIM_INFINITY, RLIM_INFINITY};
    uint64_t found;

    cr_assert_eq(setrlimit(RLIMIT_AS, &limit), 0);
    found = pace_memory_bytes();
    /* At once: a sanitizer needs far more room than there is memory. */
    setrlimit(RLIMIT_AS, &none);
    return found;
}

Test(memory, a_limit_of_the_process_counts)
{
    uint64_t machine = pace_memory_bytes();

    cr_assert_eq(bytes_under_limit(machine / 2), machine / 2);
    cr_assert_eq(bytes_under_limit(machine * 2), machine);
}
