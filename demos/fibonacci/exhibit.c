#include "demos/fibonacci/exhibit.h"

#include <stdbool.h>

#include "demos/fibonacci/calls.h"
#include "demos/fibonacci/fibonacci.h"
#include "lib/demo/format.h"

/* What the capacities are tried on. */
#define EXHIBIT_N 35

static void print_info(FILE *stream, const char *label,
                       const struct pace_cache *cache)
{
    struct pace_cache_info info = pace_cache_info(cache);
    char text[3][PACE_FORMAT_ROOM];

    fprintf(stream, "%10s %14s %12s %12s %6zu\n", label,
            pace_format_count(text[0], info.hits + info.misses),
            pace_format_count(text[1], info.misses),
            pace_format_count(text[2], info.hits), info.size);
}

/* What is asked once more is known: one hit more. */
static void print_capacity(FILE *stream, size_t capacity, bool again)
{
    struct pace_cache *cache = fibonacci_cache_new(capacity);
    char label[PACE_FORMAT_ROOM];
    uint64_t value;

    pace_format_count(label, capacity);
    if (!cache || fibonacci_lru(EXHIBIT_N, cache, &value)) {
        fprintf(stream, "%10s  out of memory\n", label);
        pace_cache_free(cache);
        return;
    }
    print_info(stream, label, cache);
    if (again && !fibonacci_lru(EXHIBIT_N, cache, &value)) {
        print_info(stream, "again", cache);
    }
    pace_cache_free(cache);
}

/*
 * What a bounded cache makes of F(35).  With room for one entry it is the naive
 * recursion with a cache in its way: 30 million calls, which only --full
 * waits for.
 */
static void print_capacities(const struct pace_exhibit *exhibit)
{
    static const size_t capacities[] = {FIBONACCI_CACHE, 3, 2, 1};
    size_t count = PACE_COUNT(capacities);

    if (exhibit->share_s < 0.5) {
        count--;
    }
    fprintf(exhibit->stream,
            "\ncache info after F(%d)\n"
            "  capacity          calls       misses         hits   size\n",
            EXHIBIT_N);
    for (size_t i = 0; i < count; i++) {
        print_capacity(exhibit->stream, capacities[i], i == 0);
    }
}

enum pace_status fibonacci_exhibit(const struct pace_exhibit *exhibit)
{
    struct fibonacci_calls calls;

    if (exhibit->stream) {
        print_capacities(exhibit);
    }
    fibonacci_calls_find(exhibit->outcome, &calls);
    return exhibit->out_dir && calls.line_count > 0
               ? fibonacci_calls_write(&calls, exhibit->out_dir)
               : PACE_OK;
}
