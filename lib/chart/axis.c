#include "lib/chart/axis.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>

/* A number such as 1000 may come out of log10 and pow as 999.9999999999999. */
#define ALMOST 1e-9

/* Powers of ten alone would leave an axis of this many decades too bare. */
#define SHORT_DECADES 1.7

static const double mantissas[] = {1, 2, 5, 10};

bool pace_axis_covers_nothing(const struct pace_axis *axis)
{
    return axis->low == 0 && axis->high == 0;
}

void pace_axis_cover(struct pace_axis *axis, double value)
{
    assert(isfinite(value) && value > 0);
    if (pace_axis_covers_nothing(axis)) {
        axis->low = value;
        axis->high = value;
    }
    axis->low = fmin(axis->low, value);
    axis->high = fmax(axis->high, value);
}

/* The largest 1, 2 or 5 times a power of ten that is not above value. */
static double round_down(double value)
{
    double power = pow(10, floor(log10(value) + ALMOST));
    double rounded = power;

    for (size_t i = 0; i < 3; i++) {
        if (mantissas[i] * power <= value * (1 + ALMOST)) {
            rounded = mantissas[i] * power;
        }
    }
    return rounded;
}

static double round_up(double value)
{
    double power = pow(10, floor(log10(value) + ALMOST));

    for (size_t i = 0; i < 4; i++) {
        if (mantissas[i] * power >= value * (1 - ALMOST)) {
            return mantissas[i] * power;
        }
    }
    return value;
}

void pace_axis_round(struct pace_axis *axis)
{
    double low = round_down(axis->low);
    double high = round_up(axis->high);

    /* One step at either end in turn, so that the data stay in the middle. */
    for (int turn = 0; high < low * 10 * (1 - ALMOST); turn++) {
        if (turn % 2 == 0) {
            high = round_up(high * 1.01);
        } else {
            low = round_down(low * 0.99);
        }
    }
    axis->low = low;
    axis->high = high;
}

void pace_axis_pad(struct pace_axis *axis)
{
    const double margin = 0.04;
    struct pace_axis tight = *axis;

    if (tight.low == tight.high) {
        /* A single size: any range will do that has it in the middle. */
        axis->low = tight.linear ? tight.low - 1 : tight.low / 2;
        axis->high = tight.linear ? tight.low + 1 : tight.low * 2;
        return;
    }
    axis->low = pace_axis_value(&tight, -margin);
    axis->high = pace_axis_value(&tight, 1 + margin);
}

static void label_ns(double value, struct pace_tick *tick)
{
    static const struct {
        double size;
        const char *name;
    } units[] = {{1e9, "s"}, {1e6, "ms"}, {1e3, "µs"}, {0, "ns"}};
    size_t u = 0;

    while (value < units[u].size * (1 - ALMOST)) {
        u++;
    }
    double size = units[u].size > 0 ? units[u].size : 1;
    snprintf(tick->label, sizeof tick->label, "%.4g %s", value / size,
             units[u].name);
}

static void label_count(double value, struct pace_tick *tick)
{
    static const char prefixes[] = " kMGTP";
    size_t p = 0;

    if (value < 0.001 || value >= 1e18) {
        snprintf(tick->label, sizeof tick->label, "%.3g", value);
        return;
    }
    while (value >= 1000 * (1 - ALMOST) && prefixes[p + 1] != '\0') {
        value /= 1000;
        p++;
    }
    snprintf(tick->label, sizeof tick->label, p ? "%.4g%c" : "%.4g", value,
             prefixes[p]);
}

/* Room for ticks that are being made. */
struct ticks {
    const struct pace_axis *axis;
    enum pace_axis_unit unit;
    struct pace_tick *items;
    size_t count;
};

static void add_tick(struct ticks *ticks, double value)
{
    const struct pace_axis *axis = ticks->axis;
    double position = pace_axis_position(axis, value);

    if (position < -ALMOST || position > 1 + ALMOST ||
        ticks->count == PACE_MAX_TICKS) {
        return;
    }
    struct pace_tick *tick = &ticks->items[ticks->count++];
    tick->value = value;
    if (ticks->unit == PACE_AXIS_NS) {
        label_ns(value, tick);
    } else if (ticks->unit == PACE_AXIS_RATIO) {
        snprintf(tick->label, sizeof tick->label, "%.4gx", value);
    } else {
        label_count(value, tick);
    }
}

/* The three below go a step beyond either end at most; add_tick() drops what
 * is not on the axis. */

static void add_linear_ticks(struct ticks *ticks, size_t wanted)
{
    double low = ticks->axis->low;
    double step = round_up((ticks->axis->high - low) / (double)wanted);
    double first = ceil(low / step - ALMOST);

    for (size_t i = 0; i <= wanted; i++) {
        /* + 0 makes a 0 of -0 */
        add_tick(ticks, (first + (double)i) * step + 0);
    }
}

static void add_powers_of_ten(struct ticks *ticks, size_t wanted)
{
    double low = log10(ticks->axis->low);
    double decades = log10(ticks->axis->high) - low;
    size_t per_decade = decades < SHORT_DECADES ? 3 : 1;
    double stride = ceil(decades / (double)wanted);
    /* Multiples of the stride: 1 ns, 1 µs, 1 ms if it is 3. */
    double first = floor(low / stride + ALMOST);

    for (size_t i = 0; i <= wanted + 1; i++) {
        for (size_t m = 0; m < per_decade; m++) {
            add_tick(ticks,
                     mantissas[m] * pow(10, (first + (double)i) * stride));
        }
    }
}

static void add_powers_of_two(struct ticks *ticks, size_t wanted)
{
    double low = log2(ticks->axis->low);
    double octaves = log2(ticks->axis->high) - low;
    double stride = ceil(octaves / (double)wanted);
    double first = ceil(low / stride - ALMOST);

    for (size_t i = 0; i <= wanted; i++) {
        add_tick(ticks, pow(2, (first + (double)i) * stride));
    }
}

size_t pace_axis_ticks(const struct pace_axis *axis, enum pace_axis_unit unit,
                       size_t wanted, struct pace_tick ticks[PACE_MAX_TICKS])
{
    struct ticks made = {.axis = axis, .unit = unit, .items = ticks};

    assert(wanted >= 2);
    if (axis->high <= axis->low) {
        return 0;
    }
    if (unit == PACE_AXIS_RATIO) {
        add_powers_of_two(&made, wanted);
    } else if (axis->linear) {
        add_linear_ticks(&made, wanted);
    } else {
        add_powers_of_ten(&made, wanted);
    }
    return made.count;
}

double pace_axis_position(const struct pace_axis *axis, double value)
{
    if (axis->linear) {
        return (value - axis->low) / (axis->high - axis->low);
    }
    /* Differences of logarithms: a quotient of extremes would overflow. */
    return (log(value) - log(axis->low)) / (log(axis->high) - log(axis->low));
}

double pace_axis_value(const struct pace_axis *axis, double position)
{
    if (axis->linear) {
        return axis->low + position * (axis->high - axis->low);
    }
    return exp(log(axis->low) + position * (log(axis->high) - log(axis->low)));
}
