#include "unordered_pairs.h"

int64_t unordered_pairs(int32_t first, int32_t second)
{
    return (int64_t)first * second;
}
