/*
 * You allocate a node at each put of a new key, and a put cannot say that
 * memory was refused: take all the room in lru_cache_new.
 */
#include "lru_cache.h"

#include <stdlib.h>

struct node {
    struct node *newer;
    struct node *older;
    uint32_t key;
    int64_t value;
};

struct lru_cache {
    size_t capacity;
    size_t size;
    struct node *newest;
    struct node *oldest;
    struct node *node_of[]; /* by key */
};

struct lru_cache *lru_cache_new(size_t capacity, size_t key_count)
{
    struct lru_cache *cache =
        calloc(1, sizeof *cache + key_count * sizeof(struct node *));

    if (cache) {
        cache->capacity = capacity;
    }
    return cache;
}

static void unlink_node(struct lru_cache *cache, const struct node *node)
{
    *(node->newer ? &node->newer->older : &cache->newest) = node->older;
    *(node->older ? &node->older->newer : &cache->oldest) = node->newer;
}

static void link_newest(struct lru_cache *cache, struct node *node)
{
    node->newer = NULL;
    node->older = cache->newest;
    *(node->older ? &node->older->newer : &cache->oldest) = node;
    cache->newest = node;
}

static uint32_t evict(struct lru_cache *cache)
{
    struct node *oldest = cache->oldest;
    uint32_t key = oldest->key;

    unlink_node(cache, oldest);
    cache->node_of[key] = NULL;
    cache->size--;
    free(oldest);
    return key;
}

void lru_cache_free(struct lru_cache *cache)
{
    while (cache && cache->size > 0) {
        evict(cache);
    }
    free(cache);
}

bool lru_cache_get(struct lru_cache *cache, uint32_t key, int64_t *value)
{
    struct node *node = cache->node_of[key];

    if (!node) {
        return false;
    }
    unlink_node(cache, node);
    link_newest(cache, node);
    *value = node->value;
    return true;
}

uint32_t lru_cache_put(struct lru_cache *cache, uint32_t key, int64_t value)
{
    struct node *node = cache->node_of[key];
    uint32_t evicted = LRU_CACHE_NONE;

    if (node) {
        unlink_node(cache, node);
    } else {
        if (cache->size == cache->capacity) {
            evicted = evict(cache);
        }
        node = malloc(sizeof *node);
        if (!node) {
            return evicted;
        }
        node->key = key;
        cache->node_of[key] = node;
        cache->size++;
    }
    node->value = value;
    link_newest(cache, node);
    return evicted;
}
