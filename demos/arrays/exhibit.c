#include "demos/arrays/exhibit.h"

#include "demos/arrays/arrays.h"
#include "lib/demo/effect.h"
#include "lib/demo/format.h"
#include "lib/demo/outcome.h"

enum {
    GROWTHS = 100000,
    HINDERED_GROWTHS = 1000,
    ONE_BY_ONE_N = 10000 /* fits in a cache; times beyond are the memory's */
};

/* Moves in one growth of so many, at most, count as growing in place. */
#define SELDOM 10

/* What the counts of a free and of a hindered block say about the trap. */
static const char *verdict(uint64_t moved, uint64_t hindered)
{
    if (moved > GROWTHS / SELDOM) {
        return "not visible here: this allocator moves";
    }
    if (hindered <= HINDERED_GROWTHS / SELDOM) {
        return "visible, other blocks in the way or not";
    }
    return "visible while nothing lies behind";
}

/* How many times as much one by one takes as one copy; 0: not measured. */
static double one_by_one(const struct pace_outcome *outcome, const char *meter)
{
    const struct pace_row *one =
        pace_outcome_named(outcome, "preallocated", ONE_BY_ONE_N, meter);
    const struct pace_row *bulk =
        pace_outcome_named(outcome, "bulk", ONE_BY_ONE_N, meter);

    return one && bulk && bulk->summary.min > 0
               ? one->summary.min / bulk->summary.min
               : 0;
}

/*
 * One copy takes half of the work as written: the count is the control, for it
 * is of unoptimised code.  A compiler may see that the loop is a copy.
 */
static void print_bulk(const struct pace_outcome *outcome, FILE *out)
{
    double work = one_by_one(outcome, "work");
    double time = one_by_one(outcome, "time");
    enum pace_effect effect = pace_effect_of(time);
    char text[PACE_FORMAT_ROOM];

    if (work <= 0 || time <= 0) {
        return;
    }
    fprintf(out,
            "\none by one against one copy, n = %s\n"
            "  %.2g times the work as written, %.2g times the time: %s\n",
            pace_format_count(text, ONE_BY_ONE_N), work, time,
            pace_effect_name(effect));
    if (effect == PACE_EFFECT_NOT_VISIBLE) {
        fputs("  here: the compiler makes one copy of the loop\n", out);
    }
}

enum pace_status arrays_exhibit(const struct pace_exhibit *exhibit)
{
    uint64_t moved;
    uint64_t hindered;
    enum pace_status status;
    char text[4][PACE_FORMAT_ROOM];

    if (!exhibit->stream) {
        return PACE_OK;
    }
    status = arrays_count_relocations(GROWTHS, false, &moved);
    if (!status) {
        status = arrays_count_relocations(HINDERED_GROWTHS, true, &hindered);
    }
    if (status) {
        return status;
    }
    fprintf(exhibit->stream,
            "\ngrowing by one with realloc\n"
            "  %s times: the block moved %s time%s\n"
            "  %s times, a new block behind it each time: %s\n"
            "  one at a time is not n^2: %s\n",
            pace_format_count(text[0], GROWTHS),
            pace_format_count(text[1], moved), moved == 1 ? "" : "s",
            pace_format_count(text[2], HINDERED_GROWTHS),
            pace_format_count(text[3], hindered), verdict(moved, hindered));
    print_bulk(exhibit->outcome, exhibit->stream);
    return PACE_OK;
}
