#ifndef PACE_EFFECT_H
#define PACE_EFFECT_H

/*
 * How much of an effect this machine shows: a compiler or a processor may make
 * it vanish, and a demo then says so in place of a number that means nothing.
 */
enum pace_effect {
    PACE_EFFECT_VISIBLE,
    PACE_EFFECT_WEAK,
    PACE_EFFECT_NOT_VISIBLE
};

/*
 * ratio  of what has the effect to its control, above 1 where it is there:
 *        visible from a fifth on; under a twentieth it may as well be noise
 */
enum pace_effect pace_effect_of(double ratio);

/* "visible", "weak", "not visible" */
const char *pace_effect_name(enum pace_effect effect);

#endif
