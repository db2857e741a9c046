#include <string.h>

#include "demos/knapsack/core.h"

enum {
    BUCKETS = 1024,
    FEW = 256, /* to be sorted */
    DIGIT = 256
};

/*
 * Keys put densities in order without products: the upper bits of value/weight
 * in floating point, upside down, so that dense items come first.  Division
 * rounds, but never changes an order; equal keys may hide different densities.
 */
static uint32_t key_of(const struct core_item *item)
{
    double density = (double)item->value / (double)item->weight;
    uint64_t bits;

    memcpy(&bits, &density, sizeof bits);
    return ~(uint32_t)(bits >> 31);
}

/* Keys among which the break item's is, and what the denser items weigh. */
struct range {
    uint32_t low;
    uint32_t high;
    int64_t weight;
};

static struct range set_keys(const struct core_problem *problem)
{
    struct range range = {UINT32_MAX, 0, 0};

    for (size_t i = 0; i < problem->count; i++) {
        uint32_t key = key_of(&problem->items[i]);

        problem->items[i].key = key;
        range.low = key < range.low ? key : range.low;
        range.high = key > range.high ? key : range.high;
    }
    return range;
}

/*
 * Divides the range into buckets and goes on with the one in which the room
 * ends; false: another turn would not help.
 */
static bool narrow(const struct core_problem *problem, struct range *range)
{
    int64_t weights[BUCKETS] = {0};
    uint32_t counts[BUCKETS] = {0};
    uint32_t width = range->high - range->low;
    uint32_t bucket = 0;
    unsigned shift = 0;

    while (width >> shift >= BUCKETS) {
        shift++;
    }
    for (size_t i = 0; i < problem->count; i++) {
        uint32_t offset = problem->items[i].key - range->low;

        if (offset <= width) {
            weights[offset >> shift] += problem->items[i].weight;
            counts[offset >> shift]++;
        }
    }
    while (range->weight + weights[bucket] <= problem->capacity) {
        range->weight += weights[bucket++];
    }
    uint32_t last = (uint32_t)(((uint64_t)bucket + 1) << shift) - 1;

    range->high = last < width ? range->low + last : range->high;
    range->low += bucket << shift;
    return counts[bucket] > FEW && shift > 0;
}

static size_t gather(const struct core_problem *problem,
                     const struct range *range, struct core_item members[])
{
    size_t count = 0;

    for (size_t i = 0; i < problem->count; i++) {
        members[count] = problem->items[i];
        count += problem->items[i].key - range->low <= range->high - range->low;
    }
    return count;
}

/* All denser items, and of the equally dense those before the break item. */
static void flag(const struct core_problem *problem,
                 const struct core_item members[], size_t before, bool in[],
                 struct core_break *found)
{
    found->value = 0;
    found->taken = 0;
    for (size_t i = 0; i < problem->count; i++) {
        const struct core_item *item = &problem->items[i];
        bool denser = knapsack_core_denser(item, &found->item);

        in[i] = denser;
        found->value += denser ? item->value : 0;
        found->taken += denser;
    }
    for (size_t k = 0; k < before; k++) {
        size_t place = members[k].place;

        found->value += in[place] ? 0 : members[k].value;
        found->taken += !in[place];
        in[place] = true;
    }
}

void knapsack_core_break_find(const struct core_problem *problem,
                              struct core_item spare[], bool in[],
                              struct core_break *found)
{
    struct range range = set_keys(problem);
    size_t before = 0;

    while (narrow(problem, &range)) {
    }
    size_t count = gather(problem, &range, spare);

    knapsack_core_sort(spare, spare + count, count);
    found->room = problem->capacity - range.weight;
    while (spare[before].weight <= found->room) {
        found->room -= spare[before++].weight;
    }
    found->item = spare[before];
    flag(problem, spare, before, in, found);
}

int64_t knapsack_core_break_bound(const struct core_break *found)
{
    return found->value + found->room * found->item.value / found->item.weight;
}

/* Puts what is nearly in order into order. */
static void insert_each(struct core_item items[], size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct core_item item = items[i];
        size_t k = i;

        while (k > 0 && knapsack_core_denser(&item, &items[k - 1])) {
            items[k] = items[k - 1];
            k--;
        }
        items[k] = item;
    }
}

/* Distributes by one digit of 16 bits of the key's place in its range. */
struct digits {
    uint32_t low;
    unsigned shift; /* to the lower digit; the upper one is 8 bits higher */
};

static void distribute(const struct core_item from[], struct core_item to[],
                       size_t count, struct digits digit)
{
    size_t starts[DIGIT + 1] = {0};

    for (size_t i = 0; i < count; i++) {
        starts[1 + ((from[i].key - digit.low) >> digit.shift) % DIGIT]++;
    }
    for (size_t d = 0; d < DIGIT; d++) {
        starts[d + 1] += starts[d];
    }
    for (size_t i = 0; i < count; i++) {
        to[starts[((from[i].key - digit.low) >> digit.shift) % DIGIT]++] =
            from[i];
    }
}

void knapsack_core_sort(struct core_item items[], struct core_item spare[],
                        size_t count)
{
    enum {
        FEW_TO_SORT = 24
    };
    uint32_t high = 0;
    struct digits digit = {UINT32_MAX, 0};

    for (size_t i = 0; i < count; i++) {
        digit.low = items[i].key < digit.low ? items[i].key : digit.low;
        high = items[i].key > high ? items[i].key : high;
    }
    if (count > FEW_TO_SORT && high > digit.low) {
        while ((high - digit.low) >> digit.shift >= DIGIT * DIGIT) {
            digit.shift++;
        }
        distribute(items, spare, count, digit);
        digit.shift += 8;
        distribute(spare, items, count, digit);
    }
    insert_each(items, count);
}
