#include "lib/measure/noise.h"

#include <assert.h>
#include <stdio.h>

void pace_noise_add(struct pace_noise *noise,
                    const struct pace_samples *samples,
                    const struct pace_timing *timing)
{
    assert(noise && samples && timing);

    size_t switched = 0;
    size_t waited = 0;

    for (size_t i = 0; i < samples->count; i++) {
        const struct pace_sample *sample = &samples->items[i];

        if (sample->involuntary_switches > 0) {
            switched++;
        } else if (pace_stats_disturbed(sample)) {
            waited++;
        }
    }
    noise->timings++;
    noise->batches += samples->count;
    noise->switched_batches += switched;
    noise->waited_batches += waited;
    if (!timing->noisy) {
        return;
    }
    if (2 * (switched + waited) < samples->count) {
        noise->unsteady++;
    } else if (switched >= waited) {
        noise->interrupted++;
    } else {
        noise->waited++;
    }
}

static void say_interrupted(const struct pace_noise *noise, char text[],
                            size_t capacity)
{
    snprintf(text, capacity,
             "%zu of %zu batches %s interrupted: another program is using "
             "this core; close it, or raise --budget",
             noise->switched_batches, noise->batches,
             noise->switched_batches == 1 ? "was" : "were");
}

/* Where the system does not tell switches, other programs show up here. */
static void say_waited(const struct pace_noise *noise, char text[],
                       size_t capacity)
{
    snprintf(text, capacity,
             "%zu of %zu batches had to wait: for the host of a virtual "
             "machine, another program, or memory fetched from disk; close "
             "programs, or try again when the machine is quiet",
             noise->waited_batches, noise->batches);
}

static void say_unsteady(const struct pace_noise *noise, char text[],
                         size_t capacity)
{
    snprintf(text, capacity,
             "in %zu of %zu timings batches differ by more than 10 %% though "
             "most were not interrupted: the clock frequency changes, or other "
             "cores use the same cache; plug in the power supply and let the "
             "machine cool, or raise --budget",
             noise->unsteady, noise->timings);
}

bool pace_noise_text(const struct pace_noise *noise, char text[],
                     size_t capacity)
{
    assert(noise && text && capacity > 0);

    size_t most = noise->interrupted;

    most = noise->waited > most ? noise->waited : most;
    most = noise->unsteady > most ? noise->unsteady : most;
    text[0] = '\0';
    if (most == 0) {
        return false;
    }
    if (most == noise->interrupted) {
        say_interrupted(noise, text, capacity);
    } else if (most == noise->waited) {
        say_waited(noise, text, capacity);
    } else {
        say_unsteady(noise, text, capacity);
    }
    return true;
}
