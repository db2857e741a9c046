#ifndef LRU_CACHE_H
#define LRU_CACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A cache that forgets what was not used for longest.
 *
 * It holds at most capacity entries, a value for each key.  Both a get that
 * finds its key and a put, be the key new or known, are a use of the entry; a
 * get that finds nothing is none.
 */
struct lru_cache; /* defined in your file */

/* What a put returns when nothing had to leave. */
#define LRU_CACHE_NONE UINT32_MAX

/*
 * capacity   1 to 1,000,000 entries
 * key_count  1 to 1,000,000; all keys are less
 * result     NULL: out of memory, and nothing is left allocated
 * cost       time and heap that grow as capacity + key_count
 */
struct lru_cache *lru_cache_new(size_t capacity, size_t key_count);

/* NULL is allowed. */
void lru_cache_free(struct lru_cache *cache);

/*
 * Copies the value of key to *value; false: it is not there, *value is
 * untouched.
 * cost  the same work, however many entries there are; no heap
 */
bool lru_cache_get(struct lru_cache *cache, uint32_t key, int64_t *value);

/*
 * Puts or replaces the value of key.  Returns the key that had to leave, for a
 * new one in a full cache, or LRU_CACHE_NONE.
 * cost  as a get
 */
uint32_t lru_cache_put(struct lru_cache *cache, uint32_t key, int64_t value);

#endif
