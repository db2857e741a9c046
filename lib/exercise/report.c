#include "lib/exercise/report.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const struct {
    const char *kind;
    enum pace_fate fate;
} kinds[] = {
    {"done", PACE_ANSWERED}, {"fault", PACE_FAULTED},
    {"heap", PACE_FAULTED},  {"overflow", PACE_TOO_DEEP},
    {"budget", PACE_LOOPED}, {"exit", PACE_EXITED},
    {"denied", PACE_DENIED}, {"case", PACE_CASE_AT_FAULT},
};

static bool fate_of(const char *kind, enum pace_fate *fate)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (strcmp(kinds[i].kind, kind) == 0) {
            *fate = kinds[i].fate;
            return true;
        }
    }
    return false;
}

const char *pace_report_read(const char *bytes, size_t length, uint64_t nonce,
                             struct pace_run *run)
{
    struct pace_run read = *run;
    const char *end = memchr(bytes, '\n', length);
    uint64_t told = 0;
    uint64_t text_length = 0;
    unsigned sandbox = 0;
    char kind[16];
    int taken = 0;

    /* A number too large to be one fails to equal what it stands for. */
    /* NOLINTBEGIN(cert-err34-c) */
    if (!end ||
        sscanf(bytes,
               "pace 1 %16" SCNx64 " %15s work=%" SCNu64 " peak=%" SCNu64
               " allocations=%" SCNu64 " moved=%" SCNu64 " live=%" SCNu64
               " blocks=%" SCNu64 " refused=%" SCNu64
               " sandbox=%u length=%" SCNu64 "%n",
               &told, kind, &read.work, &read.peak_bytes, &read.allocations,
               &read.moved_bytes, &read.live_bytes, &read.live_blocks,
               &read.refused, &sandbox, &text_length, &taken) != 11) {
        return NULL;
    }
    /* NOLINTEND(cert-err34-c) */
    if (bytes + taken != end || told != nonce || !fate_of(kind, &read.fate) ||
        text_length != length - (size_t)(end + 1 - bytes)) {
        return NULL;
    }
    *run = read;
    return end + 1;
}
