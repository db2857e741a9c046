#include "lib/exercise/call.h"

#include "large_pairs.h"

/* 2^127 has 39 digits. */
#define DIGITS 39

/* printf knows no numbers of 128 bits. */
static void give_total(struct pace_call *call, large_total total)
{
    char digits[DIGITS + 1];
    char *first = digits + DIGITS;
    large_total rest = total;

    *first = '\0';
    do {
        int digit = (int)(rest % 10);

        /* The rest of a negative number is negative. */
        *--first = (char)('0' + (digit < 0 ? -digit : digit));
        rest /= 10;
    } while (rest != 0);
    pace_give(call, "%s%s", total < 0 ? "-" : "", first);
}

void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const int32_t *values = pace_take_int32s(call, &count);
    large_total total;

    pace_enter(call);
    total = large_pairs(values, count);
    pace_leave(call);
    give_total(call, total);
}
