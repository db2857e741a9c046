#ifndef BENCH_LOOKUP_PEERS_H
#define BENCH_LOOKUP_PEERS_H

#include <stdbool.h>

#include "demos/lookup/lookup.h"

/* Whether khash is installed. */
bool bench_have_khash(void);

/* As lookup_hash_set, by khash: how many are common.  0 where it is not
 * installed. */
size_t bench_common_khash(const struct lookup_arrays *arrays, int64_t common[]);

#endif
