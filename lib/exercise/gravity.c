#include "lib/exercise/gravity.h"

#include <stdbool.h>
#include <string.h>

#include "lib/measure/fit.h"

enum pace_gravity pace_gravity_of(enum pace_finding finding)
{
    switch (finding) {
    case PACE_FOUND_RIGHT:
        return PACE_GRAVITY_NONE;
    case PACE_FOUND_WRONG:
        return PACE_GRAVITY_WRONG;
    case PACE_FOUND_TOO_LITTLE:
        return PACE_GRAVITY_UNCOUNTED;
    default:
        break;
    }
    if (finding == pace_found_fate(PACE_DENIED) ||
        finding == pace_found_fate(PACE_FORGED) ||
        finding == pace_found_fate(PACE_CASE_AT_FAULT)) {
        return PACE_GRAVITY_UNJUDGED;
    }
    return finding >= PACE_FOUND_FATE ? PACE_GRAVITY_WRONG
                                      : PACE_GRAVITY_COSTLY;
}

/* An answer that loops without end gets no law: too few sizes end. */
static bool has_law(const struct pace_findings *findings)
{
    enum pace_class law;

    for (size_t i = 0; i < findings->count; i++) {
        if (findings->items[i].finding == PACE_FOUND_GROWTH &&
            pace_class_parse(findings->items[i].got, &law) == PACE_OK) {
            return true;
        }
    }
    return false;
}

/* Of cases of one length the one with the smaller numbers, as "n = 5" before
 * "n = 7"; a law has a range of sizes in the place of a case. */
static bool is_smaller(const struct pace_found *a, const struct pace_found *b)
{
    size_t of_a = strlen(a->input);
    size_t of_b = strlen(b->input);

    return of_a != of_b ? of_a < of_b
                        : a->finding != PACE_FOUND_GROWTH &&
                              strcmp(a->input, b->input) < 0;
}

static bool is_graver(const struct pace_found *a, const struct pace_found *b)
{
    enum pace_gravity of_a = pace_gravity_of(a->finding);
    enum pace_gravity of_b = pace_gravity_of(b->finding);

    return of_a > of_b || (of_a == of_b && is_smaller(a, b));
}

const struct pace_found *pace_gravest(const struct pace_findings *findings)
{
    const struct pace_found *gravest = NULL;
    bool slow = has_law(findings);

    for (size_t i = 0; i < findings->count; i++) {
        const struct pace_found *one = &findings->items[i];

        if (one->finding == PACE_FOUND_RIGHT ||
            (slow && one->finding == pace_found_fate(PACE_LOOPED))) {
            continue;
        }
        if (!gravest || is_graver(one, gravest)) {
            gravest = one;
        }
    }
    return gravest;
}
