#include "lib/exercise/call.h"

#include <inttypes.h>

#include "remove_key.h"

/* Slots that hold no entry at first. */
#define SPARE 1

/* What was made of the case: the cache, and how many slots and keys it has. */
struct made {
    struct remove_key_cache cache;
    uint32_t slot_count;
    uint32_t key_count;
};

static uint32_t largest(const size_t keys[], size_t count, uint32_t least)
{
    uint32_t found = least;

    for (size_t i = 0; i < count; i++) {
        found = keys[i] > found ? (uint32_t)keys[i] : found;
    }
    return found;
}

/* The keys in the order they came: the first is the oldest. */
static void fill(struct made *made, const size_t keys[], uint32_t count)
{
    struct remove_key_cache *cache = &made->cache;

    cache->none = made->slot_count;
    for (uint32_t key = 0; key < made->key_count; key++) {
        cache->slot_of[key] = cache->none;
    }
    for (uint32_t slot = 0; slot < count; slot++) {
        cache->entries[slot] = (struct remove_key_entry){
            .key = (uint32_t)keys[slot],
            .newer = slot + 1 < count ? slot + 1 : cache->none,
            .older = slot > 0 ? slot - 1 : cache->none};
        cache->slot_of[keys[slot]] = slot;
    }
    for (uint32_t slot = count; slot < made->slot_count; slot++) {
        cache->entries[slot] =
            (struct remove_key_entry){.newer = cache->none, .older = slot + 1};
    }
    cache->newest = count > 0 ? count - 1 : cache->none;
    cache->oldest = count > 0 ? 0 : cache->none;
    cache->free_slot = count;
    cache->size = count;
}

/* The list from one of its ends; a broken one may run in a circle. */
static void give_list(struct pace_call *call, const struct made *made,
                      bool newest_first)
{
    const struct remove_key_cache *cache = &made->cache;
    uint32_t slot = newest_first ? cache->newest : cache->oldest;
    uint32_t steps = 0;

    pace_give(call, "[");
    while (slot < made->slot_count && steps < made->slot_count) {
        const struct remove_key_entry *entry = &cache->entries[slot];

        pace_give(call, "%s%" PRIu32, steps > 0 ? " " : "", entry->key);
        slot = newest_first ? entry->older : entry->newer;
        steps++;
    }
    pace_give(call, slot == made->slot_count ? "]" : " and no end]");
}

static void give_free(struct pace_call *call, const struct made *made)
{
    uint32_t slot = made->cache.free_slot;
    uint32_t steps = 0;

    pace_give(call, "free slots [");
    while (slot < made->slot_count && steps < made->slot_count) {
        pace_give(call, "%s%" PRIu32, steps > 0 ? " " : "", slot);
        slot = made->cache.entries[slot].older;
        steps++;
    }
    pace_give(call, slot == made->slot_count ? "]" : " and no end]");
}

static void give_found(struct pace_call *call, const struct made *made)
{
    uint32_t found = 0;

    pace_give(call, "found [");
    for (uint32_t key = 0; key < made->key_count; key++) {
        uint32_t slot = made->cache.slot_of[key];

        if (slot < made->slot_count && made->cache.entries[slot].key == key) {
            pace_give(call, "%s%" PRIu32, found > 0 ? " " : "", key);
            found++;
        }
    }
    pace_give(call, "]");
}

/* Which were removed, and then everything that the cache says of itself. */
void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const size_t *keys = pace_take_sizes(call, &count);
    size_t removal_count;
    const size_t *removals = pace_take_sizes(call, &removal_count);
    struct made made = {.slot_count = (uint32_t)count + SPARE};

    made.key_count =
        largest(removals, removal_count, largest(keys, count, 0)) + 1;
    made.cache.entries = pace_room(
        call, "entries", made.slot_count * sizeof *made.cache.entries);
    made.cache.slot_of =
        pace_room(call, "slot_of", made.key_count * sizeof *made.cache.slot_of);
    fill(&made, keys, (uint32_t)count);
    pace_give(call, "removed [");
    for (size_t i = 0; i < removal_count; i++) {
        bool removed;

        pace_enter(call);
        removed = remove_key(&made.cache, (uint32_t)removals[i]);
        pace_leave(call);
        pace_give(call, "%s%s", i > 0 ? " " : "", removed ? "yes" : "no");
    }
    pace_give(call, "], newest first ");
    give_list(call, &made, true);
    pace_give(call, ", oldest first ");
    give_list(call, &made, false);
    pace_give(call, ", ");
    give_found(call, &made);
    pace_give(call, ", size %" PRIu32 ", ", made.cache.size);
    give_free(call, &made);
}
