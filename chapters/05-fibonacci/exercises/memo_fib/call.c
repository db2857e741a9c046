#include "lib/exercise/call.h"

#include <inttypes.h>
#include <string.h>

#include "memo_fib.h"

struct counted {
    struct memo_fib memo; /* first, so that ask finds the rest */
    uint64_t calls;
};

static uint64_t ask(struct memo_fib *memo, unsigned n)
{
    ((struct counted *)memo)->calls++;
    return memo_fib(memo, n);
}

/* A table that knows nothing yet, for all of these numbers. */
static uint64_t *new_table(struct pace_call *call, const size_t numbers[],
                           size_t count)
{
    size_t most = 0;
    uint64_t *answers;

    for (size_t i = 0; i < count; i++) {
        most = numbers[i] > most ? numbers[i] : most;
    }
    answers =
        pace_room(call, "the table of answers", (most + 1) * sizeof *answers);
    memset(answers, 0, (most + 1) * sizeof *answers);
    return answers;
}

/* Each list has a table of its own. */
void pace_exercise_call(struct pace_call *call)
{
    const char *gap = "";

    while (!pace_taken_all(call)) {
        size_t count;
        const size_t *numbers = pace_take_sizes(call, &count);
        struct counted counted = {
            .memo = {.answers = new_table(call, numbers, count), .ask = ask}};

        for (size_t i = 0; i < count; i++) {
            uint64_t number;

            counted.calls = 0;
            pace_enter(call);
            number = ask(&counted.memo, (unsigned)numbers[i]);
            pace_leave(call);
            pace_give(call, "%sF(%zu) = %" PRIu64 ", calls = %" PRIu64, gap,
                      numbers[i], number, counted.calls);
            gap = "; ";
        }
    }
}
