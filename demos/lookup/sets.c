#include <stdbool.h>

#include "demos/lookup/lookup.h"
#include "lib/structures/set.h"

/* The same seed every time, so that counts repeat. */
#define SEED 1

static enum pace_status make_set(const int64_t values[], size_t count,
                                 struct pace_set **set)
{
    struct pace_set *made = NULL;
    enum pace_status status = pace_set_new(SEED, &made);

    if (!status) {
        /* Read as unsigned, a number keeps its bits: all a key needs. */
        status =
            pace_set_insert_many(made, (const uint64_t *)values, count, NULL);
    }
    if (status) {
        pace_set_free(made);
        return status;
    }
    *set = made;
    return PACE_OK;
}

/* Keeps of first what is in the set, in order. */
static size_t keep(const struct lookup_arrays *arrays,
                   const struct pace_set *set, int64_t common[])
{
    size_t found = 0;

    for (size_t i = 0; i < arrays->first_count; i++) {
        if (pace_set_contains(set, (uint64_t)arrays->first[i])) {
            common[found++] = arrays->first[i];
        }
    }
    return found;
}

enum pace_status lookup_hash_set(const struct lookup_arrays *arrays,
                                 int64_t common[], size_t *count)
{
    struct pace_set *second = NULL;
    enum pace_status status =
        make_set(arrays->second, arrays->second_count, &second);

    if (status) {
        return status;
    }
    *count = keep(arrays, second, common);
    pace_set_free(second);
    return PACE_OK;
}

/* The values that are in the set as well: never more than the set has. */
static enum pace_status intersect(const struct pace_set *set,
                                  const int64_t values[], size_t count,
                                  struct pace_set **both)
{
    struct pace_set *made = NULL;
    enum pace_status status = pace_set_new(SEED, &made);

    for (size_t i = 0; i < count && !status; i++) {
        if (pace_set_contains(set, (uint64_t)values[i])) {
            status = pace_set_insert(made, (uint64_t)values[i], NULL);
        }
    }
    if (status) {
        pace_set_free(made);
        return status;
    }
    *both = made;
    return PACE_OK;
}

enum pace_status lookup_small_side(const struct lookup_arrays *arrays,
                                   int64_t common[], size_t *count)
{
    struct pace_set *first = NULL;
    struct pace_set *both = NULL;

    if (arrays->second_count <= arrays->first_count) {
        return lookup_hash_set(arrays, common, count);
    }
    enum pace_status status =
        make_set(arrays->first, arrays->first_count, &first);

    if (!status) {
        status = intersect(first, arrays->second, arrays->second_count, &both);
    }
    if (!status) {
        *count = keep(arrays, both, common);
    }
    pace_set_free(both);
    pace_set_free(first);
    return status;
}

enum pace_status lookup_distinct(const struct lookup_arrays *arrays,
                                 int64_t common[], size_t *count)
{
    struct pace_set *second = NULL;
    size_t found = 0;
    enum pace_status status =
        make_set(arrays->second, arrays->second_count, &second);

    if (status) {
        return status;
    }
    for (size_t i = 0; i < arrays->first_count; i++) {
        /* What is taken out cannot be found a second time. */
        if (pace_set_erase(second, (uint64_t)arrays->first[i])) {
            common[found++] = arrays->first[i];
        }
    }
    pace_set_free(second);
    *count = found;
    return PACE_OK;
}
