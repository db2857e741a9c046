#include "demos/knapsack/instances.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/rng.h"

const char *knapsack_family_name(enum knapsack_family family)
{
    static const char *const names[KNAPSACK_FAMILY_COUNT] = {
        [KNAPSACK_UNCORRELATED] = "uncorrelated",
        [KNAPSACK_WEAKLY] = "weakly correlated",
        [KNAPSACK_STRONGLY] = "strongly correlated",
        [KNAPSACK_INVERSE_STRONGLY] = "inverse strongly correlated",
        [KNAPSACK_SUBSET_SUM] = "subset sum",
    };

    return names[family];
}

size_t knapsack_instance_bytes(size_t count)
{
    return sizeof(struct knapsack_instance) +
           count * (sizeof(struct knapsack_item) + sizeof(bool));
}

struct knapsack_instance *knapsack_instance_new(size_t count)
{
    struct knapsack_instance *instance =
        calloc(1, knapsack_instance_bytes(count));

    if (instance) {
        instance->problem.items = instance->items;
        instance->problem.count = count;
        instance->taken = (bool *)(instance->items + count);
    }
    return instance;
}

void knapsack_instance_free(struct knapsack_instance *instance)
{
    free(instance);
}

/* An item of the family, from two numbers drawn from 1 to the range. */
static struct knapsack_item correlate(enum knapsack_family family,
                                      int64_t range, int64_t a, int64_t b)
{
    int64_t tenth = range / 10;
    int64_t near;

    switch (family) {
    case KNAPSACK_WEAKLY:
        near = a - tenth + b % (2 * tenth + 1);
        return (struct knapsack_item){a, near < 1 ? 1 : near};
    case KNAPSACK_STRONGLY:
        return (struct knapsack_item){a, a + tenth};
    case KNAPSACK_INVERSE_STRONGLY:
        return (struct knapsack_item){a + tenth, a};
    case KNAPSACK_SUBSET_SUM:
        return (struct knapsack_item){a, a};
    default:
        return (struct knapsack_item){a, b};
    }
}

enum pace_status knapsack_instance_draw(struct knapsack_instance *instance,
                                        enum knapsack_family family,
                                        int64_t range, uint64_t seed)
{
    size_t count = instance->problem.count;
    int64_t *draws = malloc((2 * count + 1) * sizeof draws[0]);
    int64_t weight = 0;
    enum pace_status status = PACE_NO_MEMORY;

    assert(range >= 1 && range <= 1000000);
    if (draws) {
        status = pace_rng_fill(seed, 1, range, draws, 2 * count);
    }
    for (size_t i = 0; !status && i < count; i++) {
        instance->items[i] =
            correlate(family, range, draws[2 * i], draws[2 * i + 1]);
        weight += instance->items[i].weight;
    }
    if (!status) {
        instance->problem.capacity = weight / 2;
    }
    free(draws);
    return status;
}

static struct knapsack_instance *copy_of(const struct knapsack_item items[],
                                         size_t count, int64_t capacity)
{
    struct knapsack_instance *instance = knapsack_instance_new(count);

    if (instance) {
        memcpy(instance->items, items, count * sizeof items[0]);
        instance->problem.capacity = capacity;
    }
    return instance;
}

struct knapsack_instance *knapsack_instance_example(void)
{
    static const struct knapsack_item items[] = {
        {2, 3}, {3, 4}, {4, 5}, {5, 8}, {9, 10}};

    return copy_of(items, sizeof items / sizeof items[0], 20);
}

struct knapsack_instance *knapsack_instance_adversary(void)
{
    static const struct knapsack_item items[] = {{1, 2}, {1000, 1000}};

    return copy_of(items, sizeof items / sizeof items[0], 1000);
}
