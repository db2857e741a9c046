#ifndef PACE_AXIS_H
#define PACE_AXIS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The scale of a chart: where it starts and ends, which values get a tick.
 * Logarithmic unless linear is set.  An axis that covers nothing yet is {0};
 * low > 0 on a logarithmic axis that covers something.
 */
struct pace_axis {
    double low;
    double high;
    bool linear;
};

/* What the numbers on an axis are, for the labels of its ticks. */
enum pace_axis_unit {
    PACE_AXIS_COUNT, /* 1, 500, 10k, 2M */
    PACE_AXIS_NS,    /* 1 ns, 500 µs, 2 s */
    PACE_AXIS_RATIO  /* 1x, 2x, 4x: powers of two */
};

#define PACE_MAX_TICKS 16
#define PACE_TICK_ROOM 24

struct pace_tick {
    double value;
    char label[PACE_TICK_ROOM]; /* UTF-8 */
};

bool pace_axis_covers_nothing(const struct pace_axis *axis);

/* Widens the axis to hold value, which is finite and > 0. */
void pace_axis_cover(struct pace_axis *axis, double value);

/*
 * Moves both ends of a logarithmic axis outward to 1, 2 or 5 times a power of
 * ten, a whole decade apart at least: costs that do not grow shall look flat.
 */
void pace_axis_round(struct pace_axis *axis);

/* Leaves a little room at both ends: no point shall lie on the frame. */
void pace_axis_pad(struct pace_axis *axis);

/* Ticks from low to high, ascending, about wanted or fewer, never more than
 * PACE_MAX_TICKS; returns how many.  wanted >= 2.  Ratios are logarithmic. */
size_t pace_axis_ticks(const struct pace_axis *axis, enum pace_axis_unit unit,
                       size_t wanted, struct pace_tick ticks[PACE_MAX_TICKS]);

/* 0 at low, 1 at high. */
double pace_axis_position(const struct pace_axis *axis, double value);

/* The value at a position: the reverse. */
double pace_axis_value(const struct pace_axis *axis, double position);

#endif
