#include "lib/measure/tally.h"

#include <assert.h>
#include <stdbool.h>

/* Not for several threads at once: a concept counts on one. */
static struct {
    const char *name;
    uint64_t value;
} counters[PACE_MAX_TALLIES];
static size_t counter_count;

/* strcmp would be charged to the work of the code that counts. */
static bool same(const char *a, const char *b)
{
    while (a != b && *a && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

/* The index of that name, counter_count if it is not known. */
static size_t find(const char *name)
{
    size_t i = 0;

    while (i < counter_count && !same(counters[i].name, name)) {
        i++;
    }
    return i;
}

uint64_t *pace_tally_counter(const char *name)
{
    size_t i = find(name);

    if (i == counter_count) {
        assert(counter_count < PACE_MAX_TALLIES);
        counters[counter_count].name = name;
        counters[counter_count].value = 0;
        counter_count++;
    }
    return &counters[i].value;
}

void pace_tally_add(const char *name, uint64_t amount)
{
    *pace_tally_counter(name) += amount;
}

uint64_t pace_tally_value(const char *name)
{
    size_t i = find(name);

    return i < counter_count ? counters[i].value : 0;
}

const char *pace_tally_name(size_t index)
{
    return index < counter_count ? counters[index].name : NULL;
}

void pace_tally_reset(void)
{
    for (size_t i = 0; i < counter_count; i++) {
        counters[i].value = 0;
    }
}
