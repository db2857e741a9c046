#include "lib/measure/noise.h"

#include <string.h>

#include <criterion/criterion.h>

/* Adds a timing of five batches: so many switched, so many waited, and a
 * fastest and slowest that differ if it is unsteady. */
static void add(struct pace_noise *noise, size_t switched, size_t waited,
                bool unsteady)
{
    struct pace_sample items[5];
    struct pace_samples samples = {items, 5, 5};
    struct pace_timing timing;

    for (size_t i = 0; i < 5; i++) {
        uint64_t cpu_ns = 1000 + (unsteady ? 100 * i : 0);

        items[i] = (struct pace_sample){1, cpu_ns, cpu_ns, 0};
        if (i < switched) {
            items[i].involuntary_switches = 1;
            items[i].wall_ns *= 2;
        } else if (i < switched + waited) {
            items[i].wall_ns *= 2;
        }
    }
    cr_assert_eq(pace_stats_timing(&samples, &timing), PACE_OK);
    pace_noise_add(noise, &samples, &timing);
}

/* The text on a run, which must be in one line and fit. */
static const char *text_of(const struct pace_noise *noise)
{
    static char text[PACE_NOISE_BYTES];

    pace_noise_text(noise, text, sizeof text);
    cr_assert(strlen(text) + 1 < sizeof text);
    cr_assert_null(strchr(text, '\n'));
    return text;
}

Test(noise, a_quiet_run_has_nothing_to_say)
{
    struct pace_noise noise = {0};
    char text[PACE_NOISE_BYTES] = "left over";

    cr_assert_not(pace_noise_text(&noise, text, sizeof text));
    cr_assert_str_eq(text, "");
    add(&noise, 0, 0, false);
    add(&noise, 2, 0, false); /* fewer than half */
    cr_assert_not(pace_noise_text(&noise, text, sizeof text));
    cr_assert_str_eq(text, "");
}

Test(noise, interruptions_are_counted_in_batches)
{
    struct pace_noise noise = {0};

    add(&noise, 3, 0, false);
    cr_assert_str_eq(text_of(&noise),
                     "3 of 5 batches were interrupted: another program is "
                     "using this core; close it, or raise --budget");
    add(&noise, 0, 0, false);
    add(&noise, 4, 1, false);
    cr_assert_eq(noise.timings, 3);
    cr_assert_eq(noise.interrupted, 2);
    cr_assert_not_null(
        strstr(text_of(&noise), "7 of 15 batches were interrupted: "));
}

Test(noise, a_single_batch_takes_the_singular)
{
    struct pace_sample item = {1, 2000, 1000, 1};
    struct pace_samples samples = {&item, 1, 1};
    struct pace_timing timing;
    struct pace_noise noise = {0};

    pace_stats_timing(&samples, &timing);
    pace_noise_add(&noise, &samples, &timing);
    cr_assert_not_null(
        strstr(text_of(&noise), "1 of 1 batches was interrupted: "));
}

Test(noise, waiting_without_a_switch_is_another_cause)
{
    struct pace_noise noise = {0};

    add(&noise, 1, 4, false);
    cr_assert_not_null(strstr(text_of(&noise), "4 of 5 batches had to wait: "));
    cr_assert_not_null(strstr(text_of(&noise), "virtual machine"));
}

Test(noise, where_causes_are_even_another_program_is_named)
{
    struct pace_noise noise = {0};

    add(&noise, 2, 2, false);
    cr_assert_not_null(
        strstr(text_of(&noise), "2 of 5 batches were interrupted: "));
}

Test(noise, unsteady_batches_are_not_blamed_on_programs)
{
    struct pace_noise noise = {0};

    add(&noise, 0, 0, true);
    add(&noise, 0, 0, false);
    cr_assert_str_eq(text_of(&noise),
                     "in 1 of 2 timings batches differ by more than 10 % "
                     "though most were not interrupted: the clock frequency "
                     "changes, or other cores use the same cache; plug in the "
                     "power supply and let the machine cool, or raise "
                     "--budget");
}

Test(noise, the_most_frequent_cause_is_named)
{
    struct pace_noise noise = {0};

    add(&noise, 5, 0, false);
    add(&noise, 0, 5, false);
    cr_assert_not_null(strstr(text_of(&noise), "interrupted"));
    add(&noise, 0, 5, true);
    cr_assert_not_null(strstr(text_of(&noise), "10 of 15 batches had to wait"));
    add(&noise, 0, 0, true);
    add(&noise, 0, 0, true);
    add(&noise, 1, 0, true);
    cr_assert_not_null(strstr(text_of(&noise), "in 3 of 6 timings"));
}

Test(noise, a_text_is_cut_to_the_room_there_is)
{
    struct pace_noise noise = {0};
    char text[24];

    add(&noise, 3, 0, false);
    for (size_t capacity = 1; capacity <= sizeof text; capacity++) {
        memset(text, '#', sizeof text);
        cr_assert(pace_noise_text(&noise, text, capacity));
        cr_assert_eq(strlen(text), capacity - 1);
        cr_assert(strncmp(text, text_of(&noise), capacity - 1) == 0);
    }
}

Test(noise, the_longest_text_fits)
{
    struct pace_noise noise = {SIZE_MAX, 0, 0, 1, SIZE_MAX, SIZE_MAX, SIZE_MAX};

    text_of(&noise);
    noise.unsteady = 0;
    noise.waited = 1;
    text_of(&noise);
}
