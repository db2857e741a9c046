#include "lib/measure/memory.h"

#include <sys/resource.h>

#include <criterion/criterion.h>

Test(memory, there_is_some)
{
    cr_assert(pace_memory_bytes() > 1000000);
}

Test(memory, a_limit_of_the_process_counts)
{
    struct rlimit limit = {.rlim_cur = UINT64_C(1) << 40,
                           .rlim_max = RLIM_INFINITY};
    uint64_t machine = pace_memory_bytes();

    cr_assert_eq(setrlimit(RLIMIT_AS, &limit), 0);
    cr_assert_leq(pace_memory_bytes(), machine);
    limit.rlim_cur = machine / 2;
    cr_assert_eq(setrlimit(RLIMIT_AS, &limit), 0);
    cr_assert_eq(pace_memory_bytes(), machine / 2);
}
