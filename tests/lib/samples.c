#include "lib/measure/samples.h"

#include <criterion/criterion.h>

#include "tests/support/oom.h"

static struct pace_sample numbered(uint64_t number)
{
    return (struct pace_sample){.repeats = number + 1, .wall_ns = 10 * number};
}

Test(samples, keep_the_order_they_came_in)
{
    struct pace_samples samples = {0};

    for (uint64_t i = 0; i < 1000; i++) {
        cr_assert_eq(pace_samples_push(&samples, numbered(i)), PACE_OK);
        cr_assert_eq(samples.count, i + 1);
        cr_assert(samples.capacity >= samples.count);
    }
    for (uint64_t i = 0; i < 1000; i++) {
        cr_assert_eq(samples.items[i].repeats, i + 1);
        cr_assert_eq(samples.items[i].wall_ns, 10 * i);
    }
    pace_samples_release(&samples);
}

Test(samples, release_leaves_an_empty_set_that_can_be_used_again)
{
    struct pace_samples samples = {0};

    pace_samples_release(&samples);
    cr_assert_eq(pace_samples_push(&samples, numbered(1)), PACE_OK);
    pace_samples_release(&samples);
    cr_assert_eq(samples.count, 0);
    cr_assert_null(samples.items);
    cr_assert_eq(pace_samples_push(&samples, numbered(2)), PACE_OK);
    cr_assert_eq(samples.items[0].repeats, 3);
    pace_samples_release(&samples);
    cr_assert_eq(oom_live_blocks(), 0);
}

/* Pushes until one fails; the samples must then be what they were before. */
Test(samples, survive_running_out_of_memory_at_any_growth)
{
    for (int allowed = 0; allowed < 5; allowed++) {
        struct pace_samples samples = {0};
        struct pace_samples before = samples;

        oom_after(allowed);
        while (pace_samples_push(&samples, numbered(samples.count)) ==
               PACE_OK) {
            before = samples;
        }
        oom_after(-1);
        cr_assert_eq(samples.items, before.items);
        cr_assert_eq(samples.count, before.count);
        cr_assert_eq(samples.capacity, before.capacity);
        for (size_t i = 0; i < samples.count; i++) {
            cr_assert_eq(samples.items[i].repeats, i + 1);
        }
        pace_samples_release(&samples);
        cr_assert_eq(oom_live_blocks(), 0);
    }
}

Test(samples, a_capacity_beyond_the_address_space_is_refused)
{
    /* Twice this many would take 0 bytes if the product wrapped around. */
    size_t most = SIZE_MAX / sizeof(struct pace_sample) + 1;
    struct pace_samples samples = {NULL, most, most};

    cr_assert_eq(pace_samples_push(&samples, numbered(0)), PACE_NO_MEMORY);
    cr_assert_eq(samples.count, most);
}
