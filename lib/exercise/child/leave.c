/*
 * Linked with --wrap=exit and the like, an answer that ends the program ends
 * the run instead, with a report.  Where calls of the system are filtered,
 * what goes past these is caught there.
 */
#include <stdint.h>

#include "lib/exercise/child/report.h"

/* NOLINTBEGIN(*-reserved-identifier,cert-dcl37-c,*-identifier-naming): the
 * linker chose the names. */
_Noreturn void __wrap_exit(int status);
_Noreturn void __wrap__exit(int status);
_Noreturn void __wrap__Exit(int status);
_Noreturn void __wrap_quick_exit(int status);

static _Noreturn void end(int status)
{
    pace_report_end(PACE_REPORT_EXIT,
                    "ends the program by exit(%u) and does not return",
                    (uint64_t)status & 0xFF);
}

_Noreturn void __wrap_exit(int status)
{
    end(status);
}

_Noreturn void __wrap__exit(int status)
{
    end(status);
}

_Noreturn void __wrap__Exit(int status)
{
    end(status);
}

_Noreturn void __wrap_quick_exit(int status)
{
    end(status);
}
/* NOLINTEND(*-reserved-identifier,cert-dcl37-c,*-identifier-naming) */
