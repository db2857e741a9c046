#include "free_early.h"

#include <stdlib.h>

/* Room for count numbers; one at least, so that NULL means out of memory. */
static int64_t *new_array(size_t count)
{
    return calloc(count > 0 ? count : 1, sizeof(int64_t));
}

static int64_t *numbers_to(size_t n)
{
    int64_t *numbers = new_array(n);

    for (size_t i = 0; numbers && i < n; i++) {
        numbers[i] = (int64_t)i + 1;
    }
    return numbers;
}

/* Those of 1 to n whose double is greater than n: n - n/2 of them. */
static int64_t *large_of(const int64_t numbers[], size_t n)
{
    int64_t *large = new_array(n - n / 2);
    size_t used = 0;

    for (size_t i = 0; large && i < n; i++) {
        if (2 * numbers[i] > (int64_t)n) {
            large[used++] = numbers[i];
        }
    }
    return large;
}

static int64_t *doubles_of(const int64_t numbers[], size_t count)
{
    int64_t *doubles = new_array(count);

    for (size_t i = 0; doubles && i < count; i++) {
        doubles[i] = 2 * numbers[i];
    }
    return doubles;
}

/* Each array is freed right behind the step that reads it last. */
bool free_early(size_t n, struct free_early_list *list)
{
    size_t kept = n - n / 2;
    int64_t *numbers = numbers_to(n);
    int64_t *large = numbers ? large_of(numbers, n) : NULL;
    int64_t *doubles;

    free(numbers);
    doubles = large ? doubles_of(large, kept) : NULL;
    free(large);
    if (!doubles) {
        return false;
    }
    *list = (struct free_early_list){doubles, kept};
    return true;
}
