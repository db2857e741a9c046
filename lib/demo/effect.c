#include "lib/demo/effect.h"

#define VISIBLE_FROM 1.2
#define WEAK_FROM    1.05

enum pace_effect pace_effect_of(double ratio)
{
    return ratio >= VISIBLE_FROM ? PACE_EFFECT_VISIBLE
           : ratio >= WEAK_FROM  ? PACE_EFFECT_WEAK
                                 : PACE_EFFECT_NOT_VISIBLE;
}

const char *pace_effect_name(enum pace_effect effect)
{
    return effect == PACE_EFFECT_VISIBLE ? "visible"
           : effect == PACE_EFFECT_WEAK  ? "weak"
                                         : "not visible";
}
