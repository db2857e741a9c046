#include "predict_counts.h"

void predict_counts(uint64_t n, uint64_t counts[PREDICT_COUNT])
{
    (void)n;
    for (int i = 0; i < PREDICT_COUNT; i++) {
        counts[i] = 0; /* Your turn. */
    }
}
