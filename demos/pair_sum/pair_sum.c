#include "demos/pair_sum/pair_sum.h"

#include "lib/measure/tally.h"

pair_sum_total pair_sum_all_pairs(const int32_t values[], size_t count)
{
    pair_sum_total total = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            if (i != j) {
                PACE_TALLY(products, 1);
                total += (pair_sum_total)values[i] * values[j];
            }
        }
    }
    return total;
}

pair_sum_total pair_sum_half(const int32_t values[], size_t count)
{
    pair_sum_total total = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            PACE_TALLY(products, 1);
            total += (pair_sum_total)values[i] * values[j];
        }
    }
    return 2 * total;
}

pair_sum_total pair_sum_closed_form(const int32_t values[], size_t count)
{
    pair_sum_total sum = 0;
    pair_sum_total squares = 0;

    for (size_t i = 0; i < count; i++) {
        PACE_TALLY(products, 1);
        sum += values[i];
        squares += (pair_sum_total)values[i] * values[i];
    }
    return sum * sum - squares;
}
