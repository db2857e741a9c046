#include <criterion/criterion.h>

#include "lib/class/merge.h"
#include "tests/support/oom.h"

static struct pace_card_row small[] = {
    {"d", "v", "time", "ns", 10, 5},
    {"d", "v", "time", "ns", 20, 9},
};
static struct pace_card_row large[] = {
    {"d", "v", "time", "ns", 10, 7},
    {"d", "w", "time", "ns", 10, 1},
};
static const struct pace_card cards[] = {
    {.name = "small", .rows = small, .count = 2},
    {.name = "large", .rows = large, .count = 2},
};

Test(class_merge, what_is_the_same_thing_becomes_one_row)
{
    struct pace_class class;

    cr_assert_eq(pace_class_merge(cards, 2, &class), PACE_OK);
    cr_assert_eq(class.count, 3);
    cr_assert_eq(class.rows[0].cards, 2);
    cr_assert_eq(class.rows[0].least, 5);
    cr_assert_eq(class.rows[0].middle, 6);
    cr_assert_eq(class.rows[0].most, 7);
    cr_assert_not(class.rows[0].identical);
    cr_assert_eq(class.rows[1].cards, 1);
    cr_assert(class.rows[1].identical);
    pace_class_release(&class);
}

Test(class_merge, the_size_that_most_cards_have_stands_for_all)
{
    struct pace_class class;

    cr_assert_eq(pace_class_merge(cards, 2, &class), PACE_OK);
    cr_assert(pace_class_stands(&class, 0));
    cr_assert_not(pace_class_stands(&class, 1));
    cr_assert(pace_class_stands(&class, 2));
    pace_class_release(&class);
    /* Of sizes that as many have, the largest. */
    cr_assert_eq(pace_class_merge(cards, 1, &class), PACE_OK);
    cr_assert_not(pace_class_stands(&class, 0));
    cr_assert(pace_class_stands(&class, 1));
    pace_class_release(&class);
}

Test(class_merge, no_memory_leaves_nothing_behind)
{
    struct pace_class class = {.count = 77};
    enum pace_status status = PACE_NO_MEMORY;
    long before = oom_live_blocks();

    for (int k = 0; status == PACE_NO_MEMORY; k++) {
        oom_after(k);
        status = pace_class_merge(cards, 2, &class);
        oom_after(-1);
        if (status) {
            cr_assert_eq(status, PACE_NO_MEMORY);
            cr_assert_eq(class.count, 77);
            cr_assert_eq(oom_live_blocks(), before);
        }
        cr_assert_lt(k, 10);
    }
    pace_class_release(&class);
    cr_assert_eq(oom_live_blocks(), before);
}
