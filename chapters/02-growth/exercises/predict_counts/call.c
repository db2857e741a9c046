#include "lib/exercise/call.h"

#include <inttypes.h>
#include <string.h>

#include "predict_counts.h"

static const char *const names[PREDICT_COUNT] = {
    [PREDICT_BINARY_SEARCH] = "binary_search",
    [PREDICT_SAMPLE] = "sample",
    [PREDICT_PAIRS] = "pairs",
    [PREDICT_TRIPLES] = "triples",
    [PREDICT_SUBSETS] = "subsets",
    [PREDICT_APPENDS] = "appends",
};

/* A case asks for one job, so that a test can say which count is wrong. */
void pace_exercise_call(struct pace_call *call)
{
    const char *job = pace_take_word(call);
    uint64_t n = pace_take_count(call);
    uint64_t *counts =
        pace_room(call, "counts", PREDICT_COUNT * sizeof *counts);

    pace_enter(call);
    predict_counts(n, counts);
    pace_leave(call);
    for (int i = 0; i < PREDICT_COUNT; i++) {
        if (strcmp(names[i], job) == 0) {
            pace_give(call, "%" PRIu64, counts[i]);
        }
    }
}
