#include "lib/exercise/call.h"

#include <inttypes.h>

#include "keep_work.h"

#define SHOWN 12

/* What the job was run on. */
struct record {
    uint64_t runs;
    int64_t inputs[SHOWN]; /* the first of them */
};

static uint64_t square(void *context, uint64_t input)
{
    struct record *record = context;

    if (record->runs < SHOWN) {
        record->inputs[record->runs] = (int64_t)input;
    }
    record->runs++;
    return input * input;
}

void pace_exercise_call(struct pace_call *call)
{
    struct record record = {.runs = 0};
    struct repeated repeated = {.job = square, .context = &record};
    uint64_t repetitions;
    uint64_t sum;

    repeated.inputs = pace_take_counts(call, &repeated.count);
    repetitions = pace_take_count(call);
    pace_enter(call);
    sum = keep_work(&repeated, repetitions);
    pace_leave(call);
    pace_give(call, "sum = %" PRIu64 ", %" PRIu64 " runs on ", sum,
              record.runs);
    pace_give_int64s(call, record.inputs,
                     record.runs < SHOWN ? (size_t)record.runs : SHOWN);
}
