#include "lib/measure/status.h"

#include <stddef.h>

static const struct {
    const char *text;
    int exit_status;
} table[] = {
    [PACE_OK] = {"fine", 0},
    [PACE_NO_MEMORY] = {"out of memory", 71},
    [PACE_BAD_INPUT] = {"bad input", 2},
    [PACE_CANNOT_CREATE] = {"cannot create a file", 73},
    [PACE_CANNOT_READ] = {"cannot read", 2},
    [PACE_CANNOT_WRITE] = {"cannot write", 74},
    [PACE_OVER_BUDGET] = {"over the budget", 2},
    [PACE_DISAGREE] = {"variants disagree", 1},
    [PACE_INTERRUPTED] = {"interrupted", 130},
    [PACE_UNAVAILABLE] = {"not available here", 69},
};

const char *pace_status_text(enum pace_status status)
{
    if ((size_t)status >= sizeof table / sizeof table[0]) {
        return "unknown status";
    }
    return table[status].text;
}

int pace_status_exit(enum pace_status status)
{
    if ((size_t)status >= sizeof table / sizeof table[0]) {
        return 1;
    }
    return table[status].exit_status;
}
