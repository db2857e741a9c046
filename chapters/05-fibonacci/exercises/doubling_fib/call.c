#include "lib/exercise/call.h"

#include <inttypes.h>

#include "doubling_fib.h"

/* No Fibonacci number: what a refused call has to leave there. */
#define UNTOUCHED 4

void pace_exercise_call(struct pace_call *call)
{
    unsigned n = (unsigned)pace_take_count(call);
    uint64_t value = UNTOUCHED;
    bool fits;

    pace_enter(call);
    fits = doubling_fib(n, &value);
    pace_leave(call);
    if (fits) {
        pace_give(call, "%" PRIu64, value);
    } else if (value == UNTOUCHED) {
        pace_give(call, "refused");
    } else {
        pace_give(call, "refused, but value is changed to %" PRIu64, value);
    }
}
