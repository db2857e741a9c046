#include "lib/measure/memory.h"

#include <inttypes.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

/* Not in POSIX, but in glibc, musl, the BSDs and macOS. */
static uint64_t machine_bytes(void)
{
#ifdef _SC_PHYS_PAGES
    long pages = sysconf(_SC_PHYS_PAGES);
    long page_bytes = sysconf(_SC_PAGESIZE);

    if (pages > 0 && page_bytes > 0) {
        return (uint64_t)pages * (uint64_t)page_bytes;
    }
#endif
    return 0;
}

/* 0 where there is no limit: the file is missing, or says "max". */
static uint64_t limit_in_file(const char *path)
{
    uint64_t bytes = 0;
    FILE *stream = fopen(path, "r");

    if (stream) {
        /* The kernel wrote it: a text that is no number means no limit. */
        // NOLINTNEXTLINE(cert-err34-c)
        if (fscanf(stream, "%" SCNu64, &bytes) != 1) {
            bytes = 0;
        }
        fclose(stream);
    }
    return bytes;
}

static uint64_t process_limit(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return 0;
    }
    return (uint64_t)limit.rlim_cur;
}

static uint64_t lower(uint64_t bytes, uint64_t limit)
{
    return limit > 0 && (bytes == 0 || limit < bytes) ? limit : bytes;
}

uint64_t pace_memory_bytes(void)
{
    uint64_t bytes = machine_bytes();

    bytes = lower(bytes, process_limit());
#ifdef __linux__
    /* Where a container sees its own limit, in the newer and older layout. */
    bytes = lower(bytes, limit_in_file("/sys/fs/cgroup/memory.max"));
    bytes = lower(bytes,
                  limit_in_file("/sys/fs/cgroup/memory/memory.limit_in_bytes"));
#endif
    return bytes;
}
