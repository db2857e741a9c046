/*
 * You round a formula in double, which has 53 bits: from F(71) on the numbers
 * are wrong, though never by much. Stay with whole numbers.
 */
#include "doubling_fib.h"

#include <math.h>

bool doubling_fib(unsigned n, uint64_t *value)
{
    if (n > 93) {
        return false;
    }
    *value = (uint64_t)round(pow((1 + sqrt(5)) / 2, n) / sqrt(5));
    return true;
}
